import { SPELLINGS } from './spellings';
import { type TitleLetter, titleLetters } from './title-letters';

/** How a form's title stands to a paper's: the same, the paper's without a part that a colon, a dash or a stop sets off, or another. */
export type TitleRelation =
  | { readonly kind: 'same' | 'different' }
  | { readonly kind: 'shortened'; readonly leftOut: string };

/** Where a title may be parted from its subtitle, or from what stands in brackets behind it. */
const BETWEEN = /[:;.?!]["”’]?\s+(?=\S)|\s+[\p{Pd}]+\s+(?=\S)|\s+(?=\([^()]+\)$)/gu;
/** More places than this where a title can be parted are not looked at. */
const MOST_PARTS = 20;

/**
 * Whether two titles are one to a reader: TeX, capitals, accents, white space, the signs that part words and subtitles,
 * quotation marks, "&" for "and", "vs." for "versus", "<=" for "≤", a footnote's mark at the end aside; raised letters
 * may stand plain, but not lowered. A subtitle left out is a difference.
 */
export function sameTitle(a: string, b: string): boolean {
  return sameLetters(titleLetters(a), titleLetters(b));
}

/** How the title on a form stands to that of the paper. */
export function titleRelation(form: string, paper: string): TitleRelation {
  const letters = titleLetters(form);
  if (sameLetters(letters, titleLetters(paper))) return { kind: 'same' };
  for (const { index, 0: sign } of [...paper.matchAll(BETWEEN)].slice(0, MOST_PARTS)) {
    const [before, after] = [paper.slice(0, index), paper.slice(index + sign.length)];
    for (const [kept, leftOut] of [
      [before, after],
      [after, before],
    ] as const) {
      if (letters.length > 0 && sameLetters(letters, titleLetters(kept))) return { kind: 'shortened', leftOut };
    }
  }
  return { kind: 'different' };
}

/** Letter for letter; "oe" for "ö" where the others agree, and a plain letter for a raised or a lowered one. */
function sameLetters(a: readonly TitleLetter[], b: readonly TitleLetter[]): boolean {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [inA, inB] = [lettersAs(a, i, b, j), lettersAs(b, j, a, i)];
    if (!areOnALevel(a[i], b[j])) return false;
    if (a[i]?.letter === b[j]?.letter || spellTheSame(a[i], b[j])) [i, j] = [i + 1, j + 1];
    else if (inA > 0) [i, j] = [i + 1, j + inA];
    else if (inB > 0) [i, j] = [i + inB, j + 1];
    else return false;
  }
  return i === a.length && j === b.length;
}

function areOnALevel(a: TitleLetter | undefined, b: TitleLetter | undefined): boolean {
  return !a?.level || !b?.level || a.level === b.level;
}

function spellTheSame(a: TitleLetter | undefined, b: TitleLetter | undefined): boolean {
  const [ofA, ofB] = [SPELLINGS[a?.letter ?? ''], SPELLINGS[b?.letter ?? '']];
  return ofA?.some((spelling) => ofB?.includes(spelling)) ?? false;
}

/** How many of the other title's letters spell a letter that cannot be typed everywhere; 0 for none. */
function lettersAs(a: readonly TitleLetter[], i: number, b: readonly TitleLetter[], j: number): number {
  const spellings = SPELLINGS[a[i]?.letter ?? ''] ?? [];
  const stands = (spelling: string) => [...spelling].every((letter, at) => b[j + at]?.letter === letter);
  return Math.max(0, ...spellings.filter(stands).map(({ length }) => length));
}
