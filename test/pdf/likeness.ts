import { type Area, inkBox, type Rendering } from '../../scripts/pdf/ink';

/**
 * How alike the ink of two pictures is, from -1 to 1 (their correlation over a fine grid laid over the ink of each),
 * and how the sizes of their ink compare. Null where one of them has no ink.
 */
export function likeness(
  a: Rendering,
  areaA: Area,
  b: Rendering,
  areaB: Area,
): { alike: number; width: number; height: number } | null {
  const boxA = inkBox(a, areaA);
  const boxB = inkBox(b, areaB);
  if (!boxA || !boxB) return null;
  // A cell of about an eighth of an em: coarse enough for two rasterisers, fine enough for two characters.
  const columns = Math.max(8, Math.round((boxA.right - boxA.left) / 1.2));
  const rows = 9;
  const [gridA, gridB] = [grid(a, boxA, columns, rows), grid(b, boxB, columns, rows)];
  return {
    alike: correlation(gridA, gridB),
    width: (boxB.right - boxB.left) / (boxA.right - boxA.left),
    height: (boxB.bottom - boxB.top) / (boxA.bottom - boxA.top),
  };
}

function grid({ left, top, width, pixels, scale }: Rendering, box: Area, columns: number, rows: number): Float64Array {
  const cells = new Float64Array(columns * rows);
  const across = (box.right - box.left) * scale;
  const down = (box.bottom - box.top) * scale;
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const ink =
        255 -
        (pixels[Math.round((box.top - top) * scale + y) * width + Math.round((box.left - left) * scale + x)] ?? 255);
      const cell =
        Math.min(rows - 1, Math.floor((y / down) * rows)) * columns +
        Math.min(columns - 1, Math.floor((x / across) * columns));
      cells[cell] = (cells[cell] ?? 0) + ink;
    }
  }
  return cells;
}

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (v: Float64Array) => v.reduce((sum, x) => sum + x, 0) / v.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((x, i) => {
    const [da, db] = [x - meanA, (b[i] ?? 0) - meanB];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  });
  return ab / Math.sqrt(aa * bb);
}
