import { eachDarker, type Picture } from '../pdfium/picture';

/** What is darker than this grey value may be a rule. */
const INK = 215;
/** A straight line is a rule from this length on, and no thicker than that; in points. */
const SHORTEST = 24;
const THICKEST = 3;
const WHITE = 255;

/** A picture in two: its rules alone, and what is left without them. */
interface RulesApart {
  readonly rules: Picture;
  readonly bare: Picture;
}

/**
 * Takes a picture's upright and level rules apart from the rest: the sides of boxes, lines to write on, tables. What is
 * left of a box that stands on a rule is nothing, of a signature on its line the signature. `scale` is pixels a point.
 */
export function rulesApart(picture: Picture, scale: number): RulesApart {
  const { grey } = picture;
  const rules = new Uint8Array(grey.length).fill(WHITE);
  const bare = grey.slice();
  const [long, thick] = [SHORTEST * scale, THICKEST * scale];
  eachRun(picture, (from, pixels, along, across) => {
    if (pixels < long) return;
    for (let at = from; at < from + pixels * along; at += along) {
      let thickness = 1;
      for (let step = 1; step <= thick && (grey[at - step * across] ?? WHITE) < INK; step++) thickness++;
      for (let step = 1; step <= thick && (grey[at + step * across] ?? WHITE) < INK; step++) thickness++;
      if (thickness > thick) continue;
      rules[at] = grey[at] ?? WHITE;
      bare[at] = WHITE;
    }
  });
  return { rules: { ...picture, grey: rules }, bare: { ...picture, grey: bare } };
}

/**
 * Calls `found` with each level and each upright run of ink: where it begins, how many pixels it has, and how far apart
 * in the picture's bytes the pixels along it and across it lie.
 */
function eachRun(picture: Picture, found: (from: number, pixels: number, along: number, across: number) => void): void {
  const { width, stride } = picture;
  const level = { y: 0, begin: 0, end: 0 };
  const begins = new Int32Array(width);
  const ends = new Int32Array(width);
  const endLevel = () => found(level.y * stride + level.begin, level.end - level.begin, 1, stride);
  const endUpright = (x: number, begin: number, end: number) => found(begin * stride + x, end - begin, stride, 1);
  eachDarker(picture, INK, (x, y) => {
    if (level.y !== y || level.end !== x) {
      endLevel();
      level.y = y;
      level.begin = x;
    }
    level.end = x + 1;
    const end = ends[x] ?? 0;
    if (end !== y) {
      endUpright(x, begins[x] ?? 0, end);
      begins[x] = y;
    }
    ends[x] = y + 1;
  });
  endLevel();
  for (let x = 0; x < width; x++) endUpright(x, begins[x] ?? 0, ends[x] ?? 0);
}
