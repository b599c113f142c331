import type { PDFDocument, PDFRef } from 'pdf-lib';
import { stream } from './scene';

/** Letters as strokes on a grid of four by six: strokes apart by spaces, each a row of points, two digits a point. */
const LETTERS: Readonly<Record<string, string>> = {
  A: '002640 1333',
  B: '000636454433230313 334241300000',
  C: '4636150211 11 0103151636 0130404',
  D: '0006264542200000',
  E: '46060040 0333',
  F: '460600 0333',
  G: '4506010041434 23',
  H: '0006 4046 0343',
  I: '2026',
  L: '060040',
  M: '0006234640',
  N: '00064046',
  O: '1030414536160501 10',
  P: '00063645343303',
  R: '00063645343303 2340',
  S: '45361605041333423130100',
  T: '0646 2620',
  U: '060110304146',
  V: '062046',
  W: '0610233046',
  X: '0046 0640',
  Y: '062346 2320',
  '5': '46060334434130100',
  '8': '133344453616050413020110304132 33',
};

/** Width of a letter and what lies between two, in heights of a letter. */
const STEP = 0.85;

type Stroke = readonly (readonly [x: number, y: number])[];

/** The strokes of words, one high from the baseline. */
export function strokesOf(text: string): Stroke[] {
  return [...text].flatMap((letter, i) =>
    (LETTERS[letter] ?? '').split(' ').flatMap((row): Stroke[] => {
      const points = [...row.matchAll(/(\d)(\d)/g)].map(
        ([, x, y]) => [i * STEP + Number(x) / 6, Number(y) / 6] as const,
      );
      return points.length > 1 ? [points] : [];
    }),
  );
}

/** Width of words in heights of a letter. */
export const widthOf = (text: string): number => text.length * STEP;

/** Operators that stroke words. */
export function strokes(text: string, x: number, y: number, size: number): string {
  const paths = strokesOf(text).map((stroke) =>
    stroke
      .map(([a, b], i) => `${(x + a * size).toFixed(2)} ${(y + b * size).toFixed(2)} ${i === 0 ? 'm' : 'l'}`)
      .join(' '),
  );
  return `${(size / 9).toFixed(2)} w 1 J 1 j ${paths.join(' S ')} S`;
}

/** Words as grey pixels, dark on white, from above. */
export function raster(text: string, size: number, ink = 0): { width: number; height: number; bytes: Uint8Array } {
  const [width, height] = [Math.ceil((widthOf(text) + 0.2) * size), Math.ceil(1.3 * size)];
  const bytes = new Uint8Array(width * height).fill(255);
  const thick = size / 16;
  for (const stroke of strokesOf(text)) {
    stroke.forEach(([x, y], i) => {
      const [fromX, fromY] = stroke[i - 1] ?? [x, y];
      const steps = Math.ceil(size * Math.hypot(x - fromX, y - fromY) * 2) + 1;
      for (let step = 0; step <= steps; step++) {
        const across = (0.1 + fromX + ((x - fromX) * step) / steps) * size;
        const down = (1.15 - fromY - ((y - fromY) * step) / steps) * size;
        for (let dy = -Math.ceil(thick); dy <= thick; dy++) {
          for (let dx = -Math.ceil(thick); dx <= thick; dx++) {
            const [column, row] = [Math.round(across + dx), Math.round(down + dy)];
            if (column >= 0 && column < width && row >= 0 && row < height) bytes[row * width + column] = ink;
          }
        }
      }
    });
  }
  return { width, height, bytes };
}

/** An image XObject of grey pixels. */
export function grey(
  document: PDFDocument,
  { width, height, bytes }: { width: number; height: number; bytes: Uint8Array },
  entries: Record<string, unknown> = {},
): PDFRef {
  return stream(document, bytes, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
    ...entries,
  });
}

/** A Type 3 font of one glyph for each drawing, codes from "a" on; `unicode` in hexadecimal for each, or no map at all. */
export function drawnFont(
  document: PDFDocument,
  glyphs: readonly { readonly operators: string; readonly width: number; readonly unicode: string | null }[],
): PDFRef {
  const names = glyphs.map((_, i) => `g${i}`);
  const procedures = Object.fromEntries(
    glyphs.map(({ operators, width }, i) => [`g${i}`, stream(document, `${width} 0 d0 ${operators}`, {})]),
  );
  const mapped = glyphs.flatMap(({ unicode }, i) =>
    unicode === null ? [] : [`<${(97 + i).toString(16)}> <${unicode}>`],
  );
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange ${mapped.length} beginbfchar ${mapped.join('\n')} endbfchar
endcmap CMapName currentdict /CMap defineresource pop end end`;
  return document.context.register(
    document.context.obj({
      Type: 'Font',
      Subtype: 'Type3',
      FontBBox: [0, -0.3, 20, 1.2],
      FontMatrix: [1, 0, 0, 1, 0, 0],
      CharProcs: procedures,
      Encoding: { Type: 'Encoding', Differences: [97, ...names] },
      FirstChar: 97,
      LastChar: 96 + glyphs.length,
      Widths: glyphs.map(({ width }) => width),
      Resources: {},
      ...(mapped.length > 0 ? { ToUnicode: stream(document, map, {}) } : {}),
    }),
  );
}
