import type { Agreement } from '../agreements/agreement';
import type { Placed } from '../pdf/read';
import { fold, referenceOf, SEED } from './align';
import { checkText } from './check';
import type { CheckResult } from './finding';
import { LONGEST_FORM } from './limits';

/** Agreements that share less than this part of what the nearest shares are others, and are not looked at. */
const NEAR = 0.7;
/** So many of the nearest are compared word for word. */
const MOST_COMPARED = 4;

/**
 * Which of the known agreements a text is: of those near it the one that it is word for word, else the one that shares
 * the most with it for the length of both, so that a shorter edition and a longer one are told apart. The first of those
 * that share as much; so also for a text that shares nothing with any. `placed` is where its words stand, for one that
 * was read from pages.
 */
export function nearestAgreement(
  text: string,
  known: readonly [Agreement, ...Agreement[]],
  placed: readonly Placed[] = [],
): Agreement {
  const [first, ...others] = known;
  if (others.length === 0) return first;
  const grams = gramsOf(fold(text.slice(0, LONGEST_FORM)).text);
  const likeness = (agreement: Agreement) => {
    const { seeds } = referenceOf(agreement);
    let shared = 0;
    for (const seed of seeds.keys()) if (grams.has(seed)) shared++;
    return shared / Math.max(1, seeds.size + grams.size);
  };
  const ranked = known.map((agreement) => ({ agreement, like: likeness(agreement) }));
  // The order of those that share as much is kept.
  ranked.sort((a, b) => b.like - a.like);
  const [best] = ranked;
  if (!best || best.like === 0) return first;
  const near = ranked.filter(({ like }) => like >= NEAR * best.like).slice(0, MOST_COMPARED);
  const [only, another] = near;
  if (!only || !another) return best.agreement;
  const same = near.find(({ agreement }) => isSame(checkText(text, agreement, { placed })));
  return (same ?? best).agreement;
}

function isSame(result: CheckResult): boolean {
  return result.kind === 'checked' && result.verdict.kind !== 'differs';
}

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + SEED <= text.length; at++) grams.add(text.slice(at, at + SEED));
  return grams;
}
