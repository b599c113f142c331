import { graphemes, type Paragraph } from './paragraph';
import { segmentsIn } from './segments';
import type { Typesetter } from './shaping';

/** A stretch of text that is never divided, and the white space after it. Widths in em. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  /** Where the next word starts, and how wide the space up to there is. */
  readonly next: number;
  readonly space: number;
}

const SPACES = /[\u0020\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/g;

/** The words of a paragraph; one that is wider than `measure` (em) comes in pieces. */
export function wordsOf(typesetter: Typesetter, paragraph: Paragraph, measure: number): Word[] {
  const { text } = paragraph;
  const advances = typesetter.advances(paragraph);
  const widthOf = (start: number, end: number) => advances.subarray(start, end).reduce((sum, a) => sum + a, 0);
  const words: Word[] = [];
  const add = (start: number, end: number, next: number) => {
    const width = widthOf(start, end);
    let cuts = divisions(text, start, end);
    for (const divide of [signEnds, graphemeEnds]) {
      cuts = cuts.flatMap((to, i) => {
        const from = cuts[i - 1] ?? start;
        return widthOf(from, to) > measure ? divide(text, from, to) : [to];
      });
    }
    let from = start;
    for (const cut of cuts) {
      const last = cut === end;
      words.push({
        start: from,
        end: cut,
        width: cuts.length === 1 ? width : widthOf(from, cut),
        next: last ? next : cut,
        space: last ? widthOf(end, next) : 0,
      });
      from = cut;
    }
  };
  let start = 0;
  for (const space of text.matchAll(SPACES)) {
    if (space.index > start) add(start, space.index, space.index + space[0].length);
    start = space.index + space[0].length;
  }
  if (start < text.length) add(start, text.length, text.length);
  return words;
}

/** Behind a sign of an address, though not in a number; and before a hyphen, which at a line's end would seem put in. */
const SIGN = /(?<=[/._?&=])(?<!\d\.(?=\d))(?![/._?&=])|(?<=[^/-])(?=-)/g;

/** A word that is too long for a line, an address above all, is divided at its signs where it has any. */
function signEnds(text: string, start: number, end: number): number[] {
  const inside = [...text.slice(start, end).matchAll(SIGN)].map(({ index }) => start + index);
  return [...inside.filter((at) => at > start && at < end), end];
}

/** A hyphen at the end of a line would be taken for one put in, so an overlong word is not divided after it. */
function graphemeEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  for (const { index, segment } of graphemes(text.slice(start, end))) {
    const at = start + index + segment.length;
    if (segment !== '-' || at === end) ends.push(at);
  }
  return ends;
}

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** What never begins a line, and what never ends one (JIS X 4051, the common part). */
const NEVER_FIRST = /^[\p{Pe}\p{Pf}\p{Po}\p{M}々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ〜〻ゝゞヽヾ]/u;
const NEVER_LAST = /[\p{Ps}\p{Pi}]$/u;

/** Where a word without spaces may be divided: between ideographs, and between the words of a Thai phrase. */
function divisions(text: string, start: number, end: number): number[] {
  const word = text.slice(start, end);
  if (/\p{Script=Thai}/u.test(word)) {
    return [...segmentsIn(new Intl.Segmenter('th', { granularity: 'word' }), word)].map(
      ({ index, segment }) => start + index + segment.length,
    );
  }
  if (!IDEOGRAPHIC.test(word)) return [end];
  const ends: number[] = [];
  const parts = [...graphemes(word)];
  parts.forEach(({ index, segment }, i) => {
    const next = parts[i + 1]?.segment;
    const may =
      next === undefined ||
      ((IDEOGRAPHIC.test(segment) || IDEOGRAPHIC.test(next)) && !NEVER_FIRST.test(next) && !NEVER_LAST.test(segment));
    if (may) ends.push(start + index + segment.length);
  });
  return ends;
}
