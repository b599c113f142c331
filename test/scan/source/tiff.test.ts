import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodePdfReader } from '../../../scripts/pdf/pdfium';
import type { Grey } from '../../../src/scan/picture/grey';
import type { RawPage } from '../../../src/scan/source/source';
import { openTiff } from '../../../src/scan/source/tiff-source';

const pdf = nodePdfReader();
beforeAll(() => pdf.loaded(), 60_000);

const fixture = (name: string) => new Uint8Array(readFileSync(`test/fixtures/tiff/${name}.tif`));

async function pagesOf(bytes: Uint8Array<ArrayBuffer>): Promise<RawPage[]> {
  const opened = openTiff(bytes, pdf);
  if (opened.kind !== 'pages') throw new Error(`It was refused: ${opened.kind}`);
  const pages: RawPage[] = [];
  for (let index = 0; index < opened.pages; index++) {
    const page = await opened.page(index);
    if (page === 'damaged') throw new Error('It is damaged');
    pages.push(page);
  }
  return pages;
}

async function pictureOf(name: string): Promise<Grey> {
  const [page] = await pagesOf(fixture(name));
  if (!page) throw new Error('It has no page');
  return page.picture;
}

/** The mean difference between two pictures of one size, in steps of grey. */
function difference(one: Grey, other: Grey): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  return one.pixels.reduce((sum, value, i) => sum + Math.abs(value - (other.pixels[i] ?? 0)), 0) / one.pixels.length;
}

/** The same picture in black and white alone. */
const inked = ({ pixels, ...size }: Grey): Grey => ({
  ...size,
  pixels: pixels.map((value) => (value > 140 ? 255 : 0)),
});

// The same piece of a page, coded in every way; PackBits, which hardly codes at all, is what the others are held against.
describe('a page in a TIFF file', () => {
  it.each(['lzw', 'big-endian', 'deflate', 'lzw-white-is-zero'])('in grey without loss: %s', async (name) => {
    const reference = await pictureOf('pack-bits');
    expect(new Set(reference.pixels).size).toBeGreaterThan(50);
    expect(difference(await pictureOf(name), reference)).toBe(0);
  });

  it.each(['group-3', 'group-3-2d', 'group-4', 'group-4-lowest-bit', 'group-4-white-is-zero', 'runs'])(
    'in black and white: %s',
    async (name) => expect(difference(await pictureOf(name), inked(await pictureOf('pack-bits')))).toBe(0),
  );

  it.each(['jpeg-grey', 'table'])('in grey with loss: %s', async (name) =>
    expect(difference(await pictureOf(name), await pictureOf('pack-bits'))).toBeLessThan(1.5),
  );

  it.each(['tiles', 'rgb-alpha', 'jpeg', 'jpeg-rgb', 'cmyk'])('in colour: %s', async (name) =>
    expect(difference(await pictureOf(name), await pictureOf('rgb-lzw'))).toBeLessThan(2),
  );

  it('with two bytes for each pixel', async () => {
    const [large, small] = [await pictureOf('pack-bits'), await pictureOf('sixteen-bits')];
    const piece = small.pixels.map((_, i) => {
      const [x, y] = [i % small.width, Math.floor(i / small.width)];
      return large.pixels[(y + 20) * large.width + x + 150] ?? 0;
    });
    expect(difference(small, { ...small, pixels: piece })).toBeLessThan(1);
  });

  it('is turned as the file says', async () => {
    const [upright, turned] = [await pictureOf('lzw'), await pictureOf('turned')];
    const pixels = turned.pixels.map((_, i) => {
      const [x, y] = [i % turned.width, Math.floor(i / turned.width)];
      return upright.pixels[(upright.height - 1 - x) * upright.width + y] ?? 0;
    });
    expect(difference(turned, { ...turned, pixels })).toBe(0);
  });

  it('is one of several, each coded in its own way', async () => {
    const pages = await pagesOf(fixture('three-pages'));
    expect(pages).toHaveLength(3);
    expect(difference(pages[1]?.picture ?? (await pictureOf('tiles')), await pictureOf('lzw'))).toBe(0);
  });

  it('says its resolution, a fax one that differs along its sides', async () => {
    expect((await pagesOf(fixture('group-4')))[0]?.resolution).toEqual({ across: 204, down: 98 });
    expect((await pagesOf(fixture('lzw')))[0]?.resolution).toEqual({ across: 150, down: 150 });
    expect((await pagesOf(fixture('deflate')))[0]?.resolution).toBeNull();
  });
});

describe('a TIFF file that is not read', () => {
  it('holds its colours apart', () => {
    expect(openTiff(fixture('planes'), pdf)).toEqual({ kind: 'format', format: 'TIFF' });
  });

  it.each(['lzw', 'tiles', 'jpeg', 'group-4', 'three-pages'])(
    'never harms the reader, however damaged: %s',
    async (name) => {
      const whole = fixture(name);
      const kinds = new Set<string>();
      for (let i = 0; i < 60; i++) {
        const bytes = i % 2 ? whole.slice(0, (whole.length * i) / 60) : whole.slice();
        // Changed bytes in the directory and in the codes, the same in every run.
        for (let k = 0; k < 6 && i % 2 === 0; k++)
          bytes[(i * 7919 + k * k * 104_729) % bytes.length] = (i * 37 + k) & 255;
        const opened = openTiff(bytes, pdf);
        kinds.add(opened.kind);
        if (opened.kind === 'pages') await opened.page(0);
      }
      expect(kinds).toContain('damaged');
      expect(await pictureOf('pack-bits')).toMatchObject({ width: 400, height: 200 });
    },
  );

  it('comes back to a directory that it had, or names one that lies outside', () => {
    const bytes = fixture('lzw');
    const view = new DataView(bytes.buffer);
    const first = view.getUint32(4, true);
    const next = first + 2 + 12 * view.getUint16(first, true);
    view.setUint32(next, first, true);
    expect(openTiff(bytes, pdf)).toEqual({ kind: 'damaged' });
    view.setUint32(next, 0xfffffff0, true);
    expect(openTiff(bytes, pdf)).toEqual({ kind: 'damaged' });
  });

  it('is larger than any page', () => {
    const bytes = fixture('lzw');
    const view = new DataView(bytes.buffer);
    const first = view.getUint32(4, true);
    for (let at = first + 2; at < first + 2 + 24; at += 12) {
      if ([256, 257].includes(view.getUint16(at, true))) view.setUint16(at + 8, 15_000, true);
    }
    expect(openTiff(bytes, pdf)).toMatchObject({ kind: 'too-many-pixels', pixels: 225_000_000 });
  });
});
