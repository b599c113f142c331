import type { Box } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';
import type { ThreePictures } from './three-pictures';

/** What is drawn over a word, measured in the pictures of its page. */
export interface WordLook {
  /** How much of the word's own contrast is left on the page: 1 for black on white, 0 where nothing is seen of it. */
  readonly contrast: number;
  /** The part of the word's width, from 0 to 1, that a line through its middle crosses. */
  readonly crossed: number;
  /** Pixels of ink that the word has when it is drawn alone. */
  readonly ink: number;
}

/** Grey values: what is darker is ink, what is lighter is paper beside it. */
const INK = 128;
const PAPER = 240;
const WHITE = 255;
/** A line and what it runs over differ by as many shades of grey at least. */
const LINE = 24;
/** Of the band across a word's middle: a line is no thicker than this, else it is a ground to write on. */
const THICKEST = 0.5;
/** What differs less from the paper is a marker's or a watermark's, unless it is a thin line with paper on both sides. */
const PALE = 70;
const THICKEST_PALE = 0.4;

/** `box` and `baseline` in pixels; `em` the size of the type in pixels. */
export function lookAtWord(pictures: ThreePictures, box: Box, baseline: number, em: number): WordLook {
  const { seen, textAlone, withoutText } = pictures;
  const [left, right] = [Math.max(0, Math.floor(box.left)), Math.min(seen.width, Math.ceil(box.right))];
  const [top, bottom] = [Math.max(0, Math.floor(box.top)), Math.min(seen.height, Math.ceil(box.bottom))];
  const ink = { count: 0, alone: 0, seen: 0 };
  const paper = { count: 0, seen: 0 };
  for (let y = top; y < bottom; y++) {
    for (let at = y * seen.stride + left, end = at + right - left; at < end; at++) {
      const alone = textAlone.grey[at] ?? 255;
      if (alone < INK) {
        ink.count++;
        ink.alone += alone;
        ink.seen += seen.grey[at] ?? 255;
      } else if (alone > PAPER) {
        paper.count++;
        paper.seen += seen.grey[at] ?? 255;
      }
    }
  }
  const expected = 255 - ink.alone / ink.count;
  const found = Math.abs(ink.seen / ink.count - paper.seen / paper.count);
  return {
    ink: ink.count,
    contrast: ink.count > 0 && paper.count > 0 ? found / expected : 1,
    crossed: crossedPart(withoutText, box, baseline, em),
  };
}

/** A bar is as dark as this against the paper from the band's top to its foot. */
const BAR = 70;
/** Of the type's size: one bar in each step of this width is enough. A word of fewer steps may stand beside a rule. */
const STEP = 0.35;
const FEWEST_STEPS = 3;

/** The part of a row that a rule takes, and on how many rows a fine one leaves its grey. */
const RULE = 0.9;
const ROWS_OF_A_RULE = 2;

/** The part of a word's width, from 0 to 1, that lines along its middle or bars side by side cross; all in pixels. */
export function crossedPart(picture: Picture, box: Box, baseline: number, em: number): number {
  const { width, height } = picture;
  const [left, right] = [Math.max(0, Math.floor(box.left)), Math.min(width, Math.ceil(box.right))];
  const [top, last] = [Math.round(baseline - 0.62 * em), Math.round(baseline - 0.06 * em)];
  if (top < 0 || last >= height || right <= left || isBlank(picture, left, right, top, last)) return 0;
  // A rule that the word stands on may reach into the last rows, as fine as it is.
  let bottom = last;
  while (bottom > last - ROWS_OF_A_RULE && isRule(picture, bottom, left, right)) bottom--;
  const rows = last - top + 1;
  const columns = Array.from({ length: right - left }, (_, i) => columnAt(picture, left + i, top, bottom, rows));
  const paper = columns.reduce((most, { lightest }) => Math.max(most, lightest), 0);
  const steps = Math.max(1, Math.round((right - left) / (STEP * em)));
  const [bars, gaps] = [new Set<number>(), new Set<number>()];
  columns.forEach(({ darkest, lightest }, i) => {
    const step = Math.floor((i * steps) / columns.length);
    if (paper - lightest > BAR) bars.add(step);
    else if (paper - darkest < LINE) gaps.add(step);
  });
  const barred = steps < FEWEST_STEPS ? 0 : [...bars].filter((step) => gaps.has(step)).length / steps;
  return Math.max(barred, columns.filter(({ isCrossed }) => isCrossed).length / columns.length);
}

/** Whether a part of a picture is pure white, as most words are without their text; the last row is part of it. */
function isBlank({ stride, grey }: Picture, left: number, right: number, top: number, last: number): boolean {
  for (let y = top; y <= last; y++) {
    for (let at = y * stride + left, end = y * stride + right; at < end; at++) if (grey[at] !== WHITE) return false;
  }
  return true;
}

/** Whether ink goes through a row of pixels nearly without a break. */
function isRule({ stride, grey }: Picture, y: number, left: number, right: number): boolean {
  const row = grey.subarray(y * stride + left, y * stride + right);
  const paper = row.reduce((most, value) => Math.max(most, value), PAPER);
  return row.filter((value) => paper - value >= LINE).length >= RULE * row.length;
}

/** A column of pixels across the band of a word, usually of so many rows; crossed where a thin dark run stands between lighter ones. */
function columnAt({ stride, grey }: Picture, x: number, top: number, bottom: number, rows: number) {
  let [darkest, lightest] = [255, 0];
  const last = bottom * stride + x;
  for (let at = top * stride + x; at <= last; at += stride) {
    const value = grey[at] ?? 255;
    if (value < darkest) darkest = value;
    if (value > lightest) lightest = value;
  }
  const difference = lightest - darkest;
  if (difference < LINE) return { darkest, lightest, isCrossed: false };
  const middle = (darkest + lightest) / 2;
  const isDark = (y: number) => (grey[y * stride + x] ?? 255) < middle;
  let dark = 0;
  for (let y = top; y <= bottom; y++) if (isDark(y)) dark++;
  const isPale = difference < PALE;
  const isGround = isPale && (isDark(top) || isDark(bottom));
  const isCrossed = !isGround && dark <= (isPale ? THICKEST_PALE : THICKEST) * rows;
  return { darkest, lightest, isCrossed };
}
