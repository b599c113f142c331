import type { PixelBox } from '../picture/grey';
import { baseAt, median, type TextLine } from './text-lines';

/** Where on a page pen marks are looked for. */
export interface Zones {
  /** The usual height of a printed line from its tall letters to its tails. In pixels. */
  readonly unit: number;
  /** Whether something lies at the paper's edge: shadows, punched holes, staples. */
  isAtEdge(box: PixelBox): boolean;
  /** Whether something is the signature's, the date's or another field's: written there by right. */
  isSigned(box: PixelBox): boolean;
  /** Whether something stands between the first and the last line of wording. */
  isAmongWording(box: PixelBox): boolean;
}

const LABEL = /^\W*(?:[\p{L}]+\s+){0,3}?(?:sign\w*|date\w*|author\w*|name|by|print\w*|place|title)\s*[:;.]/iu;
const BARE_LABEL = /^\W*(?:signed|signature|dated?)\b/i;
/** A line of so many words is wording. */
const WORDING = 4;
const SIDE = 0.075;
const END = 0.05;
const TOUCHING = 0.014;

/** Tells the zones of a page by its lines. */
export function zonesOf(lines: readonly TextLine[], width: number, height: number): Zones {
  const unit = Math.max(14, median(lines.map(({ ascent, descent }) => ascent + descent)) || width / 65);
  const isLabel = ({ text, words }: TextLine) => LABEL.test(text) || (words.length <= 5 && BARE_LABEL.test(text));
  const wording = lines.filter((line) => line.words.length >= WORDING && !isLabel(line));
  const top = Math.min(...wording.map((line) => line.base - line.ascent));
  const bottom = Math.max(...wording.map((line) => line.base + line.descent));
  const labels = lines.filter((line) => isLabel(line) && line.words.length < 12);
  const lastLabel = labels.at(-1);
  const centre = (box: PixelBox) => (box.top + box.bottom) / 2;
  // Labels above the last clause stand for themselves; those below it and what follows them is the block to sign.
  const block = labels.filter((line) =>
    wording.every((other) => other.base < line.base || other.base > line.base + 8 * unit),
  );
  const blockTop = Math.min(...block.map((line) => line.base - line.ascent)) - 0.4 * unit;
  const blockBottom = lastLabel ? lastLabel.base + 3.5 * unit : 0;
  return {
    unit,
    isAtEdge(box) {
      const x = (box.left + box.right) / 2;
      if (Math.min(box.left, box.top, width - box.right, height - box.bottom) < width * TOUCHING) return true;
      return (
        x < width * SIDE || x > width * (1 - SIDE) || centre(box) < height * END || centre(box) > height * (1 - END)
      );
    },
    isSigned(box) {
      const y = centre(box);
      if (y > blockTop && y < blockBottom) return true;
      // Where the block's labels were not read, nothing below the wording is said to be more than a signature.
      if (y > bottom + 0.3 * unit) return true;
      return labels.some(
        (line) => Math.abs(baseAt(line, box.left) - line.ascent / 2 - y) < unit && box.left > line.left,
      );
    },
    isAmongWording: (box) => centre(box) > top - 1.5 * unit && centre(box) < bottom + 0.3 * unit,
  };
}
