import { expect, it, vi } from 'vitest';
import { readScanForms } from '../../../src/desk/reading/read-scan';
import { PdfReader } from '../../../src/pdf/read';
import { WordReader } from '../../../src/scan/ocr/word-reader';
import { ScanReader, type ScanReading } from '../../../src/scan/scan-reader';
import type { ScannedPage } from '../../../src/scan/scanned-page';
import { readFixture } from '../../checking/scan/read-fixture';

const PDF = new Uint8Array(new TextEncoder().encode('%PDF-1.7'));

/** Reads a PDF whose pages, one after another, show these; `null` is one that cannot be read. */
async function read(pages: readonly (ScannedPage | null)[]) {
  const asked: number[] = [];
  const patience: number[] = [];
  const pdf = new PdfReader(() => new Promise(() => {}));
  vi.spyOn(pdf, 'countPages').mockResolvedValue(pages.length);
  const words: WordReader = Object.create(WordReader.prototype);
  const scans = new ScanReader({ words, pdf, decode: async () => null });
  vi.spyOn(scans, 'looks').mockReturnValue([]);
  vi.spyOn(scans, 'read').mockImplementation(async ([file]): Promise<ScanReading> => {
    const number = file?.pages?.[0] ?? 0;
    asked.push(number);
    const page = pages[number - 1];
    return page ? { kind: 'read', pages: [page] } : { kind: 'refused', file: 0, why: { kind: 'damaged' } };
  });
  const parts = { pdf, pictures: async () => ({ words, scans }), onStep: (ms: number) => void patience.push(ms) };
  return { forms: await readScanForms(parts, PDF, null), asked, patience };
}

const LATEX = readFixture('latex-200');
const CHROMIUM = readFixture('libreoffice-150');
const blank = (page: ScannedPage | undefined): ScannedPage => {
  if (!page) throw new Error('The fixture has no page');
  return { ...page, words: [] };
};

it('takes the forms of a scan apart where each begins, a page in front of the first among its own', async () => {
  const { forms, patience } = await read([blank(LATEX[0]), ...LATEX, ...CHROMIUM]);
  const first = 1 + LATEX.length;
  expect(forms.map(({ pages }) => pages)).toEqual([
    { from: 1, to: first },
    { from: first + 1, to: first + CHROMIUM.length },
  ]);
  expect(forms.map(({ agreement }) => agreement)).toEqual(['pmlr-2017', 'pmlr-2017']);
  expect(patience.length).toBeGreaterThanOrEqual(forms.length + 1);
});

it('gives the one form of a scan all its pages', async () => {
  const { forms } = await read(LATEX);
  expect(forms).toMatchObject([{ pages: null, agreement: 'pmlr-2017', check: { kind: 'scan', missing: [] } }]);
});

it('keeps the form before a page that cannot be read', async () => {
  const { forms } = await read([...LATEX, null]);
  expect(forms.map(({ check }) => check.kind)).toEqual(['scan', 'refused']);
});

it('reads no further where nothing begins a form', async () => {
  const { forms, asked } = await read(Array.from({ length: 30 }, () => blank(LATEX[0])));
  expect(asked).toEqual([1, 2, 3, 4]);
  expect(forms).toMatchObject([{ agreement: null, check: { verdict: { kind: 'empty' } } }]);
});

it('says what the pages lack, for those who have them elsewhere', async () => {
  const { forms } = await read(LATEX.slice(0, 1));
  const [form] = forms;
  expect(form?.check).toMatchObject({ kind: 'scan', verdict: { kind: 'pages-missing' } });
  expect(form?.check.kind === 'scan' && form.check.missing).toContain('clause 6');
});
