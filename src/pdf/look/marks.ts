import type { Box } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';
import type { Glyph, MarkKind } from '../read/glyph';
import { linesOf } from '../read/lines';
import { type DrawnWord, struckBySigns, typedOver } from './drawn-words';
import type { Group } from './groups';
import { runsThrough } from './rings';
import type { ThreePictures } from './three-pictures';
import { onlyTouched } from './touched';
import { crossedPart, lookAtWord } from './words';

/** Less of a word's contrast than this, and it is not seen. Honest words keep 0.66 at least. */
const UNSEEN = 0.25;
/** A line through more of a word's width than this strikes it. Honest words have 0.06 at most. */
const STRUCK = 0.5;

/** What is drawn on a page beside its text. */
export interface DrawnThere {
  readonly groups: readonly Group[];
  readonly rules: Picture;
  readonly rings: readonly Box[];
}

/**
 * Marks the characters of a page that are struck out or not seen, and hides those of which no word of a line is seen or
 * over which others are typed. `number` from 1, `scale` is pixels a point.
 */
export function markWords(
  words: readonly DrawnWord[],
  glyphs: readonly Glyph[],
  pictures: ThreePictures,
  drawn: DrawnThere,
  number: number,
  scale: number,
): void {
  for (const word of words) {
    const { box, baseline, size } = word;
    const { ink, contrast, crossed } = lookAtWord(pictures, scaled(box, scale), baseline * scale, size * scale);
    markAll(word, markOf(ink, contrast, crossed, word.text));
  }
  unmarkTouched(words, drawn, scale);
  for (const word of struckBySigns(words)) markAll(word, 'struck');
  for (const { glyphs: under } of typedOver(words)) for (const glyph of under) glyph.hidden = 'overtyped';
  hideUnseenLines(glyphs, number);
}

/** A word that a drawing beside it runs into is not struck, unless a rule goes through it; nor one that a ring cuts. */
function unmarkTouched(words: readonly DrawnWord[], { groups, rules, rings }: DrawnThere, scale: number): void {
  for (const word of words) {
    const isStruck = word.glyphs[0]?.mark === 'struck';
    if (isStruck && rings.some((ring) => runsThrough(ring, word.box, word.size))) markAll(word, null);
  }
  const struck = words.filter(({ glyphs: [first] }) => first?.mark === 'struck');
  for (const word of onlyTouched(struck, groups)) {
    const { box, baseline, size } = word;
    if (crossedPart(rules, scaled(box, scale), baseline * scale, size * scale) <= STRUCK) markAll(word, null);
  }
}

function markAll({ glyphs }: DrawnWord, kind: MarkKind | null): void {
  for (const glyph of glyphs) glyph.mark = kind;
}

function markOf(ink: number, contrast: number, crossed: number, word: string): MarkKind | null {
  // Dashes and dots may be too fine to leave a dark pixel; letters leave some.
  if (ink === 0) return /[\p{L}\p{N}]/u.test(word) ? 'undrawn' : null;
  if (contrast < UNSEEN) return 'covered';
  return crossed > STRUCK ? 'struck' : null;
}

/** A line of which nothing is seen is no text that anybody reads: what a page hides behind a picture, what is white. */
function hideUnseenLines(glyphs: readonly Glyph[], number: number): void {
  const left = glyphs.filter(({ hidden }) => hidden === null);
  if (!left.some(isUnseen)) return;
  for (const line of linesOf(left, number)) {
    const worded = line.glyphs.filter(({ text }) => text.trim() !== '');
    if (worded.every(isUnseen)) for (const glyph of line.glyphs) glyph.hidden = 'unseen';
  }
}

const isUnseen = ({ mark }: Glyph) => mark === 'covered' || mark === 'undrawn';

function scaled({ left, top, right, bottom }: Box, scale: number): Box {
  return { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
}
