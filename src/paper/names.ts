import { foundText } from './found-text';
import type { Author } from './paper';

const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|ph\.?d)\.?$/i;

/** Words that begin a family name when written small. */
const PARTICLES = new Set(
  'af al aan auf aus bin da dal dalla das de degli dei del della den der des di do dos du el het ibn la le les lo te ten ter van vande vanden vander vom von zu zum zur ’t'.split(
    ' ',
  ),
);

/** Those that begin one when written with a capital too ("Yann Le Cun"), because they are hardly ever middle names. */
const CAPITAL_PARTICLES = new Set('Ben Da De Del Della Den Der Di Dos Du El La Le Mac Van Ver Von'.split(' '));

/** Han, Kana, Hangul and their marks only (the blocks that names use): written family name first, without a space. */
const CJK = /^(?:[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|[\ud840-\ud88d][\udc00-\udfff])+$/;

/**
 * An author from a name as a page writes it, "First Last" or "Last, First", decided for this one name: a single comma
 * inverts unless a suffix follows it ("Daumé, III"). Where a comma only ever sets off a suffix (PMLR's pages), say
 * `comma: 'suffix'`. A name of one word, and a Chinese, Japanese or Korean one that is not divided, has no `given`.
 * Returns null where there is no name.
 */
export function authorFrom(found: string, comma: 'inverts' | 'suffix' = 'inverts'): Author | null {
  const text = foundText(found);
  const parts = text.split(/ ?[,，] ?/).filter(Boolean);
  const [first = '', second, third] = parts;
  if (!/[a-z]/i.test(text) && !/[\p{L}\p{N}]/u.test(text)) return null;
  if (second === undefined) return inDisplayOrder(first);
  if (comma === 'suffix') return inDisplayOrder(first, parts.slice(1).join(' '));
  if (parts.length > 3 || (third !== undefined && !SUFFIX.test(second) && !SUFFIX.test(third))) {
    return { name: text, given: parts.slice(1).join(' '), family: first };
  }
  if (third !== undefined) return SUFFIX.test(second) ? inverted(first, third, second) : inverted(first, second, third);
  return SUFFIX.test(second) ? inDisplayOrder(first, second) : inverted(first, second);
}

/** An author whose page tells given and family names apart (JSON-LD, forms). Returns null where both are empty. */
export function authorFromParts(given: string, family: string): Author | null {
  const [g, f] = [foundText(given), foundText(family)];
  if (!g || !f) return authorFrom(g || f, 'suffix');
  return inverted(f, g);
}

function inverted(last: string, givenAsFound: string, suffixAsFound = ''): Author {
  if (CJK.test(last) && CJK.test(givenAsFound)) {
    return { name: last + givenAsFound, given: givenAsFound, family: last };
  }
  const { words: lastWords, suffix: afterLast } = withoutSuffix(last);
  const { words: givenWords, suffix: afterGiven } = withoutSuffix(givenAsFound);
  let family = lastWords.join(' ');
  for (let word = givenWords.at(-1); givenWords.length > 1 && word && PARTICLES.has(word); word = givenWords.at(-1)) {
    family = `${word} ${family}`;
    givenWords.pop();
  }
  const given = givenWords.join(' ');
  const suffix = suffixAsFound || afterLast || afterGiven;
  return { name: [given, family, suffix].filter(Boolean).join(' '), given, family };
}

function inDisplayOrder(text: string, suffix = ''): Author {
  const name = suffix ? `${text} ${suffix}` : text;
  const { words } = withoutSuffix(text);
  if (words.length > 1 && words.every((word) => CJK.test(word))) {
    return { name, given: words.slice(1).join(' '), family: words[0] ?? '' };
  }
  const last = words.length - 1;
  let start = words.findIndex((word, i) => i > 0 && i < last && PARTICLES.has(word));
  if (start < 0) start = Math.max(last, 0);
  while (start > 1 && startsFamily(words[start - 1])) start--;
  return { name, given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}

function startsFamily(word = ''): boolean {
  return PARTICLES.has(word) || CAPITAL_PARTICLES.has(word);
}

/** The words of a name and the suffix at its end, which a name of one word cannot have. */
function withoutSuffix(text: string): { words: string[]; suffix: string } {
  const words = text.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !SUFFIX.test(last)) return { words, suffix: '' };
  return { words: words.slice(0, -1), suffix: last };
}
