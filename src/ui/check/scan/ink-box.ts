import type { Grey, PixelBox } from '../../../scan/picture/grey';

/** What is darker than this is ink. */
const INK = 150;
/** A row with ink over more of the box than this is a rule, a column or row with fewer dark pixels than that is dirt. */
const RULE = 0.5;
const LEAST = 2;

/**
 * The part of a box that has ink in it, rules and the print in `without` left out; with the print where there is no other
 * ink, and the whole box where there is none at all. A line to sign on is as wide as its page, a signature a fifth of it.
 */
export function inkBox(picture: Grey, box: PixelBox, without: readonly PixelBox[] = []): PixelBox {
  const [left, right] = [Math.max(0, Math.floor(box.left)), Math.min(picture.width, Math.ceil(box.right))];
  const [top, bottom] = [Math.max(0, Math.floor(box.top)), Math.min(picture.height, Math.ceil(box.bottom))];
  const columns = new Uint16Array(Math.max(0, right - left));
  const rows: number[] = [];
  for (let y = top; y < bottom; y++) {
    const row = picture.pixels.slice(y * picture.width + left, y * picture.width + right);
    for (const print of without) {
      if (y >= print.top && y < print.bottom)
        row.fill(255, Math.max(0, print.left - left), Math.max(0, print.right - left));
    }
    const dark = row.reduce((sum, grey) => sum + (grey < INK ? 1 : 0), 0);
    if (dark > RULE * row.length) continue;
    if (dark >= LEAST) rows.push(y);
    for (let x = 0; x < row.length; x++) if ((row[x] ?? 255) < INK) columns[x] = (columns[x] ?? 0) + 1;
  }
  const inked = (dark: number) => dark >= LEAST;
  const [first, last] = [columns.findIndex(inked), columns.findLastIndex(inked)];
  const [upper, lower] = [rows[0], rows.at(-1)];
  if (first < 0 || upper === undefined || lower === undefined) return without.length > 0 ? inkBox(picture, box) : box;
  return { left: left + first, right: left + last + 1, top: upper, bottom: lower + 1 };
}
