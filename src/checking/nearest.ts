import type { Agreement } from '../agreements/agreement';
import { fold, referenceOf, SEED } from './align';
import { LONGEST_FORM } from './limits';

/**
 * Which of the known agreements a text is nearest to: the one that shares the most with it for the length of both, so
 * that a shorter edition and a longer one are told apart. The first of those that share as much; so also for a text that
 * shares nothing with any.
 */
export function nearestAgreement(text: string, known: readonly [Agreement, ...Agreement[]]): Agreement {
  const [first, ...others] = known;
  if (others.length === 0) return first;
  const grams = gramsOf(fold(text.slice(0, LONGEST_FORM)).text);
  const likeness = (agreement: Agreement) => {
    const { seeds } = referenceOf(agreement);
    let shared = 0;
    for (const seed of seeds.keys()) if (grams.has(seed)) shared++;
    return shared / Math.max(1, seeds.size + grams.size);
  };
  let [best, most] = [first, likeness(first)];
  for (const other of others) {
    const own = likeness(other);
    if (own > most) [best, most] = [other, own];
  }
  return best;
}

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + SEED <= text.length; at++) grams.add(text.slice(at, at + SEED));
  return grams;
}
