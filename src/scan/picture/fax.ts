import type { Grey } from './grey';

/** Pixels for each inch of paper, rightward and downward. */
export interface Resolution {
  readonly across: number;
  readonly down: number;
}

/** Standard resolution of a fax: 8.04 pixels a millimetre across, 3.85 lines a millimetre down (ITU-T T.4, 2 and 3). */
const STANDARD: Resolution = { across: 204, down: 98 };
/** Widths of a fax in pixels: A4 and Letter, B4, A3 (ITU-T T.4, 2.2), with what some programs cut off. */
const WIDTHS: readonly (readonly [number, number])[] = [
  [1650, 1760],
  [2040, 2056],
  [2424, 2440],
];
/** Height by width of a page whose lines lie twice as far apart as its columns: 0.62 on Letter, 0.66 on A4. */
const SQUASHED: readonly [number, number] = [0.58, 0.69];

/** Whether so few lines an inch were sent that letters are mutilated: a standard fax has 98, a fine one 196. */
export function isStandardFax({ across, down }: Resolution): boolean {
  return down < 120 && across > down * 1.5;
}

/** The resolution of a standard fax where the picture is one by its size or because each line stands in it twice. */
export function faxResolution(picture: Grey): Resolution | null {
  if (!isBilevel(picture)) return null;
  const ratio = picture.height / picture.width;
  const wide = WIDTHS.some(([least, most]) => picture.width >= least && picture.width <= most);
  if (wide && ratio > SQUASHED[0] && ratio < SQUASHED[1]) return STANDARD;
  return everyLineTwice(picture) ? { across: STANDARD.across, down: STANDARD.down * 2 } : null;
}

/** Whether a picture is black and white without shades, whatever two values it writes them as. */
export function isBilevel({ pixels }: Grey): boolean {
  const counts = new Int32Array(256);
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1;
  const order = Array.from(counts.keys()).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const [first = 0, second = 0] = order;
  const two = (counts[first] ?? 0) + (counts[second] ?? 0);
  return two >= pixels.length * 0.995 && ((counts[second] ?? 0) === 0 || Math.abs(first - second) > 128);
}

/** Whether lines come in equal pairs, as when a fax of 98 lines an inch was stretched. */
export function everyLineTwice({ width, height, pixels }: Grey): boolean {
  const same = [0, 0];
  const inked = [0, 0];
  for (let y = 0; y + 1 < height; y++) {
    let [equal, changes] = [true, 0];
    const at = y * width;
    for (let x = 1; x < width; x++) {
      if (pixels[at + x] !== pixels[at + x - 1]) changes++;
      if (pixels[at + x] !== pixels[at + width + x]) equal = false;
    }
    if (changes < 8) continue;
    inked[y % 2] = (inked[y % 2] ?? 0) + 1;
    if (equal) same[y % 2] = (same[y % 2] ?? 0) + 1;
  }
  return inked.some((lines, i) => lines > 50 && (same[i] ?? 0) > lines * 0.9);
}
