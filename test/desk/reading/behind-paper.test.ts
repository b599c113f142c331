import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, it, vi } from 'vitest';
import { nodePdfReader } from '../../../scripts/pdf/pdfium';
import { readFormFile } from '../../../src/desk/reading/read-file';
import { WordReader } from '../../../src/scan/ocr/word-reader';
import { ScanReader, type ScanReading } from '../../../src/scan/scan-reader';
import type { ScannedPage } from '../../../src/scan/scanned-page';
import { readFixture } from '../../checking/scan/read-fixture';
import { fixture } from '../read-forms';

/** A picture of one grey pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

/** A paper of nine pages of text with pictures behind it, each the whole page, and the pages of a form behind them. */
async function paper(pictures: number, form: string | null = null): Promise<Uint8Array<ArrayBuffer>> {
  const whole = await PDFDocument.create();
  const font = await whole.embedFont(StandardFonts.TimesRoman);
  for (let i = 0; i < 9; i++) {
    const page = whole.addPage([612, 792]);
    if (i === 0) page.drawText('Lattices for Everybody', { x: 72, y: 650, size: 18, font });
    for (let line = 0; line < 30; line++) {
      const text = `Here stands what the paper says, line ${line} of page ${i}.`;
      page.drawText(text, { x: 72, y: 600 - 16 * line, size: 10, font });
    }
  }
  const pixel = await whole.embedPng(PIXEL);
  for (let i = 0; i < pictures; i++) whole.addPage([612, 792]).drawImage(pixel, { width: 612, height: 792 });
  if (form) {
    const own = await PDFDocument.load(fixture(form));
    for (const page of await whole.copyPages(own, own.getPageIndices())) whole.addPage(page);
  }
  return new Uint8Array(await whole.save());
}

/** What is read of it where its pictures show these, and which pages were read as pictures. */
async function read(bytes: Uint8Array<ArrayBuffer>, shown: readonly ScannedPage[]) {
  const asked: number[] = [];
  const pdf = nodePdfReader();
  const words: WordReader = Object.create(WordReader.prototype);
  const scans = new ScanReader({ words, pdf, decode: async () => null });
  vi.spyOn(scans, 'looks').mockReturnValue([]);
  vi.spyOn(scans, 'read').mockImplementation(async ([file]): Promise<ScanReading> => {
    const number = file?.pages?.[0] ?? 0;
    asked.push(number);
    const page = shown[number - 10];
    return page ? { kind: 'read', pages: [page] } : { kind: 'refused', file: 0, why: { kind: 'damaged' } };
  });
  const parts = { pdf, pictures: async () => ({ words, scans }), onStep: () => {} };
  return { ...(await readFormFile(parts, bytes)), asked };
}

const [FIRST, SECOND] = readFixture('latex-200');
if (!FIRST || !SECOND) throw new Error('The fixture has no two pages');
const figure: ScannedPage = { ...FIRST, words: FIRST.words.slice(-3) };

it('finds the scanned form behind a paper, and leaves the figures before it out', async () => {
  const { forms, paperTitle, asked } = await read(await paper(3), [figure, FIRST, SECOND]);
  expect(paperTitle).toBe('Lattices for Everybody');
  expect(forms).toMatchObject([{ pages: { from: 11, to: 12 }, agreement: 'pmlr-2017', check: { kind: 'scan' } }]);
  expect(asked).toEqual([10, 11, 12]);
});

it('finds the second page of one too', async () => {
  const { forms } = await read(await paper(1), [SECOND]);
  expect(forms).toMatchObject([{ pages: { from: 10, to: 10 }, agreement: 'pmlr-2017' }]);
});

it('takes pictures that are surely no form for the paper’s figures', async () => {
  const { forms, paperTitle } = await read(await paper(2), [figure, figure]);
  expect(paperTitle).toBe('Lattices for Everybody');
  expect(forms).toMatchObject([{ agreement: null, pages: null, check: { kind: 'text' } }]);
});

it('finds the form of text behind the figures', async () => {
  const { forms } = await read(await paper(2, 'qpdf-filled.pdf'), [figure, figure]);
  expect(forms).toMatchObject([{ pages: { from: 12, to: 13 }, agreement: 'pmlr-2017', check: { kind: 'text' } }]);
});
