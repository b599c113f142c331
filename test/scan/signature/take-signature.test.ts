import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { luma } from '../../../src/scan/picture/luma';
import { readSignature } from '../../../src/scan/signature/read-signature';
import { takeSignature } from '../../../src/scan/signature/take-signature';
import { MOST_POINTS, PAD_HEIGHT, PAD_WIDTH } from '../../../src/signing/signature';
import { signedPdf } from '../../pdf/maker';

const INK = `<path d="M200 420C230 200 330 120 340 210C350 330 240 470 300 430C360 390 380 300 420 330C440 360 400 430 440 420
 C500 400 500 300 540 320C560 350 510 430 560 415C640 390 640 220 700 200C690 300 640 430 700 410C760 390 800 330 850 340"/>
 <path d="M250 500C450 470 700 480 900 460"/>`;
const pen = (colour: string, width = 7) =>
  `<g fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round">${INK}</g>`;
const rules = (colour: string, width: number) =>
  Array.from(
    { length: 9 },
    (_, i) => `<path d="M-200 ${60 + i * 72}H1300" stroke="${colour}" stroke-width="${width}"/>`,
  );
const SHADOW =
  '<linearGradient id="s"><stop offset="0" stop-color="#f6f2ea"/><stop offset="1" stop-color="#8d8880"/></linearGradient>';

/** A photograph of 1100 by 650 pixels, compressed as telephones do. */
const photo = (paper: string, on: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1100" height="650">${SHADOW}<rect width="1100" height="650" fill="${paper}"/>${on}</svg>`,
    ),
  )
    .jpeg({ quality: 80 })
    .toBuffer();
async function taken(jpeg: Buffer) {
  const { data, info } = await sharp(jpeg).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return takeSignature(luma(data, info.width, info.height));
}

describe('a signature in a picture', () => {
  it.each([
    ['on white paper', '#fff', pen('#111')],
    ['in a shadow', 'url(#s)', pen('#16264d')],
    ['on lined paper', '#fbfbf6', rules('#9fb6d8', 3).join('') + pen('#15234d')],
    ['in pencil', '#f4f1ea', pen('#999', 5)],
    ['in blue', '#fff', pen('#2a4fd0', 6)],
    [
      'on a tilted sheet',
      '#6b4a32',
      `<g transform="translate(120 90) rotate(4) scale(.75)"><rect width="1100" height="650" fill="#f3efe6"/>${pen('#112')}</g>`,
    ],
  ])('is taken whole, and nothing else: %s', async (_, paper, on) => {
    const result = await taken(await photo(paper, on));
    if (result.kind !== 'taken') throw new Error(result.kind);
    const { outlines } = result;
    expect(result.doubtful).toBe(false);
    // Two strokes, and a hole where the first crosses itself; the paper's lines and shadows are none of them.
    expect(outlines.length).toBeGreaterThanOrEqual(2);
    expect(outlines.length).toBeLessThanOrEqual(6);
    const points = outlines.flat();
    expect(points.length).toBeLessThan(MOST_POINTS);
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    // Outlines are smoothed by a tenth of a unit.
    expect(Math.max(Math.min(...xs), Math.min(...ys))).toBeLessThan(0.2);
    expect(Math.max(...xs) <= PAD_WIDTH && Math.max(...ys) <= PAD_HEIGHT).toBe(true);
    // As wide for its height as it was written: 700 by 320.
    expect(Math.max(...xs) / Math.max(...ys)).toBeGreaterThan(1.9);
    expect(Math.max(...xs) / Math.max(...ys)).toBeLessThan(2.6);
  });

  /** How many times as wide as high what was taken is. */
  const shapeOf = async (jpeg: Buffer) => {
    const result = await taken(jpeg);
    if (result.kind !== 'taken') throw new Error(result.kind);
    const points = result.outlines.flat();
    const extent = (values: number[]) => Math.max(...values) - Math.min(...values);
    return extent(points.map(({ x }) => x)) / extent(points.map(({ y }) => y));
  };
  it('is taken whole from a picture that was cropped to it', async () => {
    const cropped = await sharp(await photo('#fff', pen('#111', 9)))
      .extract({ left: 195, top: 150, width: 710, height: 360 })
      .jpeg({ quality: 80 })
      .toBuffer();
    // The line under it alone would be fifteen times as wide as high.
    expect(await shapeOf(cropped)).toBeCloseTo(2.1, 0);
  });
  it.each([
    ['a frame', '<rect x="4" y="4" width="1092" height="642" fill="none" stroke="#111" stroke-width="14"/>'],
    ['a table at two sides', '<path d="M0 0H40V610H1100V650H0Z" fill="#222"/>'],
    ['a fold', '<path d="M0 60L1100 110" stroke="#333" stroke-width="6"/>'],
  ])('is taken without %s around it', async (_, around) => {
    expect(await shapeOf(await photo('#f4f1ea', pen('#111') + around))).toBeCloseTo(2.1, 0);
  });

  it('keeps a level line under the name', async () => {
    const underlined = `<g fill="none" stroke="#112" stroke-width="9">${INK.split('<path d="M250')[0]}<path d="M210 500H890"/></g>`;
    const result = await taken(await photo('#fff', underlined));
    if (result.kind !== 'taken') throw new Error(result.kind);
    const box = (outline: readonly { readonly x: number; readonly y: number }[]) => {
      const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)];
      return { wide: Math.max(...xs) - Math.min(...xs), high: Math.max(...ys) - Math.min(...ys) };
    };
    const lines = result.outlines.map(box).filter(({ wide, high }) => wide > 150 && high < 10);
    expect(lines).toHaveLength(1);
  });

  it.each([
    ['nothing written', '#f4f1ea', '', 'empty'],
    ['lines alone', '#fbfbf6', rules('#9fb6d8', 3).join(''), 'empty'],
    ['all black', '#050505', '', 'empty'],
  ])('is not found in %s', async (_, paper, on, kind) => {
    expect(await taken(await photo(paper, on))).toEqual({ kind });
  });

  it('takes at most 40 kB of a PDF', async () => {
    const result = await taken(await photo('#fff', pen('#111')));
    if (result.kind !== 'taken') throw new Error(result.kind);
    const drawn = { title: 'ActNN', signer: 'Ada Byron' } as const;
    const [without, with_] = await Promise.all([
      signedPdf({ ...drawn, signature: { kind: 'typed', text: 'A' } }),
      signedPdf({ ...drawn, signature: { kind: 'pictured', outlines: result.outlines } }),
    ]);
    expect(with_.length - without.length).toBeLessThan(40_000);
    const most = Array.from({ length: 2 }, (_, k) =>
      Array.from({ length: MOST_POINTS / 2 }, (_, i) => ({
        x: (i * 7919 * (k + 1)) % 359.37,
        y: (i * 104729) % 119.73,
      })),
    );
    const largest = await signedPdf({ ...drawn, signature: { kind: 'pictured', outlines: most } });
    expect(largest.length - without.length).toBeLessThan(40_000);
  });
});

describe('a file that is no picture of a signature is named', () => {
  const never = async () => {
    throw new Error('decoded');
  };
  const read = (bytes: Uint8Array) => readSignature(new Uint8Array(bytes), never);
  it('before it is decoded', async () => {
    expect(await read(new TextEncoder().encode('hello'))).toEqual({ kind: 'not-a-picture' });
    expect(await read(new TextEncoder().encode('%PDF-1.7'))).toEqual({ kind: 'format', format: 'PDF' });
    expect(await read(new TextEncoder().encode('GIF89a'))).toEqual({ kind: 'format', format: 'GIF' });
    expect(await read(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toEqual({ kind: 'damaged' });
    expect(await read(new Uint8Array(30_000_001))).toEqual({ kind: 'too-large' });
    const png = new Uint8Array(
      await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
    );
    new DataView(png.buffer).setUint32(16, 60_000);
    new DataView(png.buffer).setUint32(20, 60_000);
    expect(await read(png)).toEqual({ kind: 'too-large' });
  });
});
