import type { Wanted } from '../../agreements/agreement';
import type { FoundBlank } from '../blank-form';
import { endOf, folded, LONGEST, withoutAsides, withoutRemarks } from './plain-label';
import type { Sense } from './sense-words';
import { SENSES } from './senses';
import { isOfAnother, settled } from './settled';

/** What a blank is for, by the words that name it. */
export interface Meaning {
  readonly asks: Exclude<FoundBlank['asks'], 'mark'>;
  /** In the order of the words. */
  readonly wants: readonly Wanted[];
  /** Whether its words are understood, though nobody knows what they ask for (a telephone number). */
  readonly isNamed: boolean;
}

const NOTHING: Meaning = { asks: 'text', wants: [], isNamed: false };

/** The meaning of the first of several wordings that has one. */
export function meaningOf(words: readonly string[]): Meaning {
  return words.map(meaningOfLabel).find(isSome) ?? NOTHING;
}

/** A label that says enough is that long at most; in characters. */
const ENOUGH = 40;

/** A label and what stands in brackets behind or below, the more telling first: a short label says it all. */
export function byTelling(label: string, brackets: readonly string[]): string[] {
  const said = brackets.filter(Boolean);
  return label.length <= ENOUGH && isKnown(label) ? [label, ...said] : [...said, label];
}

/** Whether a wording has a meaning. */
export const isKnown = (words: string): boolean => isSome(meaningOfLabel(words));

const isSome = ({ asks, wants, isNamed }: Meaning) => asks === 'signature' || wants.length > 0 || isNamed;

function meaningOfLabel(words: string): Meaning {
  const said = folded(words);
  if (isOfAnother(said)) return { ...NOTHING, isNamed: true };
  const whole = withoutAsides(said);
  const bare = withoutRemarks(whole);
  // What a bracket adds tells something only where the words before it do not.
  const plain = sensesOf(bare).length > 0 ? bare : whole;
  const senses = plain.length > LONGEST ? sensesOf(endOf(plain)).slice(-1) : sensesOf(plain);
  // A sentence that speaks of a signature is none.
  const signs =
    senses.includes('signature') && (plain.length <= LONGEST || /(?:signature|signed)[ (s):]*$/.test(plain));
  const wants = [...new Set(senses)].filter((sense): sense is Wanted => sense !== 'signature' && sense !== 'nothing');
  const isNamed = senses.includes('nothing') && plain.length <= 40;
  const kept = settled(wants, plain, said);
  // "By:" is where a party signs; a sentence goes on with those who wrote something.
  if (words.trim() === 'by') return { asks: 'text', wants: ['authors'], isNamed: true };
  return signs || /^by:?$/.test(plain)
    ? { asks: 'signature', wants: kept, isNamed: true }
    : { asks: 'text', wants: kept, isNamed };
}

/** The senses of a text from its beginning; what one has taken is no other's. */
function sensesOf(text: string): Sense[] {
  let left = text;
  const found: { readonly at: number; readonly sense: Sense }[] = [];
  for (const [sense, words] of SENSES) {
    left = left.replace(words, (match, ...rest) => {
      const at: unknown = rest.find((one) => typeof one === 'number');
      found.push({ at: typeof at === 'number' ? at : 0, sense });
      return '\u0001'.repeat(match.length);
    });
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ sense }) => sense);
}
