import { readFileSync } from 'node:fs';
import { degrees, PDFDocument, type PDFEmbeddedPage, type PDFPage } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { drawnAmong } from '../../../src/checking';
import { check, readBytes, seen } from './forms';
import { plainPdf } from './plain-pdf';

vi.setConfig({ testTimeout: 60_000 });

const PRODUCERS = ['official', 'chromium', 'libreoffice', 'imprimatur'] as const;
const fileOf = (producer: string) => readFileSync(`test/fixtures/forms/${producer}-filled.pdf`);

/** A form's pages put onto new sheets. */
async function onSheets(
  producer: string,
  sheet: readonly [number, number],
  perSheet: number,
  put: (page: PDFPage, form: PDFEmbeddedPage, slot: number) => void,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const forms = await document.embedPdf(fileOf(producer), [0, 1]);
  let page: PDFPage | null = null;
  for (const [i, form] of forms.entries()) {
    if (!page || i % perSheet === 0) page = document.addPage([...sheet]);
    put(page, form, i % perSheet);
  }
  return document.save();
}

/** The same pages with another rotation in the file. */
async function rotated(producer: string, by: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(fileOf(producer), { updateMetadata: false });
  for (const page of document.getPages()) page.setRotation(degrees(by));
  return document.save();
}

const SHAPES: Readonly<Record<string, (producer: string) => Promise<Uint8Array>>> = {
  'shown turned to the right': (producer) => rotated(producer, 90),
  'shown upside down': (producer) => rotated(producer, 180),
  'shown turned to the left': (producer) => rotated(producer, 270),
  'set sideways on an upright sheet': (producer) =>
    onSheets(producer, [792, 612], 1, (page, form) => page.drawPage(form, { x: 792, y: 0, rotate: degrees(90) })),
  'set upside down': (producer) =>
    onSheets(producer, [612, 792], 1, (page, form) => page.drawPage(form, { x: 612, y: 792, rotate: degrees(180) })),
  'two on a sheet': (producer) =>
    onSheets(producer, [842, 595], 2, (page, form, slot) =>
      page.drawPage(form, { x: 421 * slot, y: 20, xScale: 0.68, yScale: 0.68 }),
    ),
  'two on a sheet that lies on its side': (producer) =>
    onSheets(producer, [595, 842], 2, (page, form, slot) =>
      page.drawPage(form, { x: 575, y: 421 * slot, xScale: 0.68, yScale: 0.68, rotate: degrees(90) }),
    ),
  'smaller, on a larger sheet': (producer) =>
    onSheets(producer, [842, 1191], 1, (page, form) =>
      page.drawPage(form, { x: 100, y: 300, xScale: 0.8, yScale: 0.8 }),
    ),
};

describe.each(PRODUCERS)('a form by %s, its pages', (producer) => {
  it.each(Object.entries(SHAPES))('%s, reads word for word, with nothing to be said', async (_, make) => {
    const pdf = seen(await readBytes(await make(producer)));
    const result = check(pdf);
    expect(result.findings.filter(({ kind }) => kind !== 'identical' && kind !== 'typographic')).toEqual([]);
    expect(result.facts).toMatchObject({ party: { value: expect.stringMatching(/\w/) } });
    expect({ tricks: pdf.tricks, different: pdf.different, beside: drawnAmong(result, pdf) }).toEqual({
      tricks: [],
      different: [],
      beside: [],
    });
  });
});

describe('two columns on a page', () => {
  const prose = 'Words that run along a column for a while';
  const at = (x: number, y: number, text: string) => `BT /F1 9 Tf ${x} ${y} Td (${text}) Tj ET`;
  const column = (x: number, name: string, lines: number) =>
    Array.from({ length: lines }, (_, i) => at(x, 600 - 12 * i, `${prose} ${name}${i}`)).join('\n');

  it('are read one after the other, below what runs across both', async () => {
    const heading = at(60, 640, `${prose} ${prose} ${prose} head`);
    const foot = at(60, 400, `${prose} ${prose} ${prose} foot`);
    const pdf = seen(
      await readBytes(
        plainPdf([{ lines: [], after: [heading, column(60, 'a', 8), column(330, 'b', 8), foot].join('\n') }]),
      ),
    );
    const order = pdf.lines.map(({ text }) => text.split(' ').at(-1));
    expect(order).toEqual([
      'head',
      ...'01234567'.split('').map((i) => `a${i}`),
      ...'01234567'.split('').map((i) => `b${i}`),
      'foot',
    ]);
  });

  it('are none where few lines stand beside one another, as in a block of signatures', async () => {
    const pdf = seen(
      await readBytes(plainPdf([{ lines: [], after: `${column(60, 'a', 3)}\n${column(330, 'b', 3)}` }])),
    );
    expect(pdf.lines.map(({ text }) => text.split(' ').at(-1))).toEqual(['b0', 'b1', 'b2']);
  });
});
