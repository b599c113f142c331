import type { Wanted } from '../../agreements/agreement';
import type { FoundBlank } from '../blank-form';
import { SENSES, type Sense } from './senses';

/** What a blank is for, by the words that name it. */
export interface Meaning {
  readonly asks: Exclude<FoundBlank['asks'], 'mark'>;
  /** In the order of the words. */
  readonly wants: readonly Wanted[];
  /** Whether its words are understood, though nobody knows what they ask for (a telephone number). */
  readonly isNamed: boolean;
}

const NOTHING: Meaning = { asks: 'text', wants: [], isNamed: false };

/** Of a longer text only its end names what follows; in characters. */
const LONGEST = 75;

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
  const whole = plainly(words);
  const bare = whole.replace(REMARK, ' ').replace(/\s+/g, ' ').trim();
  // What a bracket adds tells something only where the words before it do not.
  const plain = sensesOf(bare).length > 0 ? bare : whole;
  const senses = plain.length > LONGEST ? sensesOf(endOf(plain)).slice(-1) : sensesOf(plain);
  // A sentence that speaks of a signature is none.
  const signs =
    senses.includes('signature') && (plain.length <= LONGEST || /(?:signature|signed)[ (s):]*$/.test(plain));
  const wants = [...new Set(senses)].filter((sense): sense is Wanted => sense !== 'signature' && sense !== 'nothing');
  const isNamed = senses.includes('nothing') && plain.length <= 40;
  const kept = settled(wants, plain, /\bbehalf\b/i.test(words));
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

/** Of whom a sentence speaks further, or how to write, is not what is wanted. */
const ASIDE =
  /,? (?:\(?(?:who|that|which|whom|on (?:whose )?behalf|for (?:and on|all|each|the other)|if |in case|as (?:it|shown|printed|above|in))\b[^;]*|(?:given|first|family|last|sur) ?names? first\b)/;
const HOW =
  /\(?(?:please )?(?:print(?: or type)?(?: clearly)?|type or print|in (?:block|capital) letters|required|optional|printed)\)(?=$|\W)|\*/g;

/** Words in brackets, but for what goes on with "and", or says that the person named before them signs. */
const REMARK =
  /(?<=.)(?<!(?:author|auteur|autrice|autor|autorin|verfasser|verfasserin) (?=\((?:signature|unterschrift)(?! (?:below|on|unten|auf))))\((?!(?:and|&|s\)))[^()]{2,}\)/g;

function plainly(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^\W*(?:\(?\d{1,2}[.)]|\(?[a-z][.)]) /, '');
  const cut = plain.replace(HOW, ' ').replace(ASIDE, '').replace(/\s+/g, ' ').trim();
  return cut.length < 3 ? plain : cut;
}

/** From the last sentence's end on, or a few last words. */
function endOf(text: string): string {
  const end = text.slice(-LONGEST);
  return end.slice(Math.max(0, end.search(/[.;!?] [^.;!?]*$/) + 1));
}

/** A town is where one signs where a day stands beside it, else part of an address; a title behind a name is the person's. */
function settled(wants: readonly Wanted[], text: string, isForAnother: boolean): readonly Wanted[] {
  if (wants.includes('signer') && /\bname ?(?:and|&|,|\/) ?title\b/.test(text)) {
    return wants.map((want) => (want === 'title' ? 'job' : want));
  }
  const ofEmployer = wants.includes('job') && /\bname (?:of )?(?:the |your |this )?institution\b/.test(text);
  if (ofEmployer || isForAnother) return wants.map((want) => (want === 'affiliation' ? 'organization' : want));
  const isOfAddress = /\b(?:city|town)\b/.test(text) && !wants.includes('date') && wants.includes('address');
  return isOfAddress ? wants.filter((want) => want !== 'place') : wants;
}
