import { readFileSync } from 'node:fs';
import { degrees, PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodePdfReader } from '../../scripts/pdf/pdfium';
import { nodeWordReader } from '../../scripts/scan/ocr';
import { type ScanProgress, ScanReader } from '../../src/scan/scan-reader';
import type { ScannedPage } from '../../src/scan/scanned-page';
import type { ScanFile } from '../../src/scan/source/open-file';
import { decodePicture } from './decode-picture';
import { pngOf } from './png';
import { pngHeader } from './source/picture-headers';

const pdf = nodePdfReader();
let reader: ScanReader;
beforeAll(async () => {
  reader = new ScanReader({ words: await nodeWordReader(), pdf, decode: decodePicture(pdf) });
  await pdf.loaded();
}, 60_000);

const bytesOf = (path: string) => new Uint8Array(readFileSync(`test/fixtures/${path}`));
const file = (bytes: Uint8Array<ArrayBuffer>, pages: readonly number[] | null = null): ScanFile => ({ bytes, pages });
const textOf = ({ words }: ScannedPage) => words.map(({ text }) => text).join(' ');

/** The upper part of the form's first page as a scan in grey, upright or on its head. */
async function scanOf(degrees: 0 | 180): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = await pdf.pagePicture(bytesOf('forms/official-filled.pdf'), 1);
  if (!drawn) throw new Error('The form was not drawn');
  const { width, pixels: whole } = drawn.picture;
  const height = 1000;
  const pixels = whole.slice(0, width * height);
  return pngOf({ width, height, pixels: degrees === 180 ? pixels.reverse() : pixels });
}

describe('a page that is read', () => {
  it('gives its words in order with their places, whatever side is up, and is looked at once more', async () => {
    const steps: ScanProgress[] = [];
    const reading = await reader.read([file(await scanOf(180))], (progress) => steps.push(progress));
    if (reading.kind !== 'read') throw new Error(`It was refused: ${reading.why.kind}`);
    const [page] = reading.pages;
    if (!page) throw new Error('It has no page');
    expect(page.turned).toBe(180);
    expect(page.picture.width).toBe(1700);
    expect(textOf(page)).toContain('This is a publication agreement');
    const heading = page.words.filter(({ line }) => line === 0);
    expect(heading.map(({ text }) => text)).toEqual(['Publication', 'Agreement']);
    const [first, second] = heading;
    expect(first && second && first.box.right < second.box.left).toBe(true);
    expect(page.words.every(({ box }) => box.right <= 1700 && box.bottom <= page.picture.height)).toBe(true);

    expect(steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['decode', 'straighten', 'read']));
    const fractions = steps.map(({ fraction }) => fraction);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(Math.max(...fractions)).toBeCloseTo(1, 1);

    if (second) {
      const looks = reader.looks(page, second.box);
      expect(looks.map(({ text }) => text)).toEqual(['Agreement', 'Agreement', 'Agreement']);
      expect(Math.min(...looks.map(({ confidence }) => confidence))).toBeGreaterThan(60);
    }
    expect(reader.looks(page, { left: 5000, top: 5000, right: 5001, bottom: 5001 })).toEqual([
      { text: '', confidence: 0 },
      { text: '', confidence: 0 },
      { text: '', confidence: 0 },
    ]);
  }, 120_000);
});

describe('a file that stands in the way is named with the reason, and the next one is read', () => {
  const form = bytesOf('forms/imprimatur-blank.pdf');
  it.each<[string, readonly ScanFile[], object]>([
    ['nothing', [], { file: 0, why: { kind: 'no-files' } }],
    ['text', [file(new TextEncoder().encode('Dear chair,'))], { why: { kind: 'not-a-picture' } }],
    ['an empty file', [file(new Uint8Array())], { why: { kind: 'not-a-picture' } }],
    [
      'a photograph of a telephone, second',
      [file(form), file(new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))],
      { file: 1, why: { kind: 'format', format: 'HEIC' } },
    ],
    ['half a PDF', [file(form.slice(0, 900))], { why: { kind: 'damaged' } }],
    ['a PDF without the page asked for', [file(form, [7])], { why: { kind: 'damaged' } }],
    ['200 megapixels', [file(pngHeader(20_000, 10_000))], { why: { kind: 'too-many-pixels', pixels: 200_000_000 } }],
    ['a header alone', [file(pngHeader(100, 100))], { why: { kind: 'damaged' } }],
    [
      '41 pages',
      new Array(41).fill(file(form, [1])),
      { file: 40, why: { kind: 'too-many-pages', pages: 41, most: 40 } },
    ],
  ])('%s', async (_, files, refusal) => {
    expect(await reader.read(files)).toMatchObject({ kind: 'refused', ...refusal });
  });

  it('a PDF that needs a password', async () => {
    const bytes = bytesOf('forms/hostile/locked.pdf');
    expect(await reader.read([file(bytes)])).toMatchObject({ why: { kind: 'encrypted' } });
  });

  it('damaged pictures leave the reader as it was', async () => {
    const whole = await scanOf(0);
    for (let i = 1; i < 8; i++) {
      const bytes =
        i % 2 ? whole.slice(0, (whole.length * i) / 8) : whole.map((byte, at) => (at % 997 === i ? 0 : byte));
      const given = await reader.given([file(bytes)], 1);
      expect(given).toBeNull();
    }
    expect(await reader.given([file(whole)], 1)).toMatchObject({ height: 1000 });
  }, 20_000);
});

describe('a PDF of pictures', () => {
  it('is drawn with the resolution of its scans, and those pages that are asked for', async () => {
    const made = await PDFDocument.create();
    const size = { width: 600, height: 400 };
    const picture = await made.embedPng(pngOf({ ...size, pixels: new Uint8Array(600 * 400).map((_, i) => i % 251) }));
    made.addPage([612, 792]).drawImage(picture, { x: 0, y: 0, width: 612, height: 792 });
    made.addPage([792, 612]).setRotation(degrees(90));
    made.getPage(1).drawImage(picture, { x: 0, y: 0, width: 792, height: 612 });
    made.addPage([612, 792]).drawImage(picture, { x: 0, y: 0, width: 60, height: 40 });
    const bytes = new Uint8Array(await made.save());

    const [first, turned, logo] = [1, 2, 3].map((page) => pdf.pagePicture(bytes, page));
    expect((await first)?.picture).toMatchObject({ width: 600, height: 400 });
    expect((await first)?.resolution?.across).toBeCloseTo(600 / 8.5, 3);
    expect((await first)?.resolution?.down).toBeCloseTo(400 / 11, 3);
    expect((await turned)?.picture).toMatchObject({ width: 400, height: 600 });
    expect(await logo).toMatchObject({ picture: { width: 1700, height: 2200 }, resolution: null });
    expect(await reader.given([file(bytes, [2])], 1)).toMatchObject({ width: 400, height: 600 });
    expect(await reader.given([file(bytes, [2])], 2)).toBeNull();
  }, 20_000);
});
