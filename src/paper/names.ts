import { foundText } from './found-text';
import { namesOnly } from './names/clean';
import { isDegree, isInstitution, isNobody, withoutClinical, withoutTitles } from './names/titles';
import type { Author } from './paper';

const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;

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

/** What a comma in a name means: it sets the family name before the given ones, or only ever sets off a suffix (PMLR's pages). */
export type Comma = 'inverts' | 'suffix';

/**
 * An author from a name as a page writes it, "First Last" or "Last, First", decided for this one name: a single comma
 * inverts unless a suffix follows it ("Daumé, III"). Marks, addresses, titles and degrees go, TeX and entities become
 * letters. A name of one word, an institution's, and a Chinese, Japanese or Korean one that is not divided, has no
 * `given`. Returns null where there is no name, or nobody's ("Anonymous").
 */
export function authorFrom(found: string, comma: Comma = 'inverts'): Author | null {
  return authorOf(partsOf(namesOnly(found)), comma);
}

/** An author whose page tells given and family names apart (JSON-LD, forms). Returns null where neither has a letter. */
export function authorFromParts(given: string, family: string): Author | null {
  const [g, f] = [partFrom(given), partFrom(family)];
  if (!g || !f) return authorFrom(g || f, 'suffix');
  return isNobody(`${g} ${f}`) ? null : inverted(f, g);
}

/** A part that a form asked for, or '' where somebody with one name put a sign (".", "-"). */
function partFrom(found: string): string {
  const part = namesOnly(found);
  return isName(part) ? withoutTitles(part) : '';
}

/** An institution that wrote a paper, by its name as it is. Returns null where there is none. */
export function institution(found: string): Author | null {
  const name = namesOnly(found);
  return isName(name) ? { name, given: '', family: name } : null;
}

/** The parts of a name between its commas: a suffix belongs to the part before it; a degree and an affiliation to none. */
export function partsOf(names: string): readonly string[] {
  const parts: string[] = [];
  for (const part of names.split(/ ?[,，] ?/).filter(Boolean)) {
    const before = parts.at(-1);
    if (before === undefined) parts.push(part);
    else if (SUFFIX.test(part)) parts[parts.length - 1] = `${before} ${part}`;
    else if (!isDegree(part, parts.length > 1 || before.includes(' '))) parts.push(part);
  }
  return parts.map((part, i) => foundText(withoutTitles(withoutClinical(part, parts.length === 2 && i === 1))));
}

/** The author whose name was parted at its commas. Returns null where the parts name nobody. */
export function authorOf(parts: readonly string[], comma: Comma): Author | null {
  const [first = '', ...rest] = parts;
  const text = parts.join(', ');
  if (!isName(text) || isNobody(text)) return null;
  if (isInstitution(first)) return { name: text, given: '', family: text };
  const affiliation = rest.findIndex(isInstitution);
  if (affiliation >= 0) return authorOf(parts.slice(0, affiliation + 1), comma);
  const [second] = rest;
  if (second === undefined) return inDisplayOrder(first);
  if (comma === 'suffix') return inDisplayOrder(first, rest.join(' '));
  return rest.length > 1 ? { name: text, given: rest.join(' '), family: first } : inverted(first, second);
}

function isName(text: string): boolean {
  return /[a-z]/i.test(text) || /\p{L}/u.test(text);
}

/** Whether a part is a whole name by itself: of two words, or of two characters where names are not divided. */
export function isFullName(part: string): boolean {
  return part.includes(' ') || (CJK.test(part) && [...part].length > 1);
}

/** Whether a word begins a family name when written small ("van", "de"). */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
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
