import { readFile } from 'node:fs/promises';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { qpdfCheck } from '../../../scripts/pdf/programs';
import { openStatesIn } from '../../../src/pdf/fill/open-states';
import { openForUpdate } from '../../../src/pdf/fill/update';
import { check, OFFICIAL } from '../read/forms';
import { fill, filledIn } from './filled';

vi.setConfig({ testTimeout: 60_000 });

const OURS = 'test/fixtures/forms/imprimatur-blank.pdf';
const { of } = PDFName;

/** The record of a form of ours, and the stream that holds it. */
async function recordIn(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const file = document.catalog.lookup(of('AF'), PDFArray).lookup(0, PDFDict);
  const embedded = file.lookup(of('EF'), PDFDict);
  const stream = embedded.lookup(of('F'));
  if (!(stream instanceof PDFRawStream)) throw new Error('no record');
  const record = JSON.parse(new TextDecoder().decode(decodePDFRawStream(stream).decode()));
  return { document, embedded, stream, record };
}

/** A form of ours with another record in it. */
async function withRecord(change: (record: Record<string, unknown>) => object): Promise<Uint8Array> {
  const { document, embedded, stream, record } = await recordIn(await readFile(OURS));
  const made = document.context.flateStream(JSON.stringify(change(record)));
  for (const key of ['Type', 'Subtype', 'Params']) made.dict.set(of(key), stream.dict.get(of(key)) ?? PDFNumber.of(0));
  embedded.set(of('F'), document.context.register(made));
  return document.save({ useObjectStreams: false });
}

describe('the record that a form of ours carries', () => {
  it('says what was filled in, and that it is signed', async () => {
    const { record } = await recordIn((await filledIn(OURS)).bytes);
    expect(record).toMatchObject({ signer: 'Jianfei Chen', signed: true, date: '2021-06-10' });
  });

  it('of a later version is left as it is, since nobody here knows what its fields mean', async () => {
    const later = await withRecord((record) => ({ ...record, version: 2, signer: 'as version 2 has it' }));
    const { record } = await recordIn((await filledIn(later)).bytes);
    expect(record).toMatchObject({ version: 2, signer: 'as version 2 has it', signed: false });
  });

  it('still says that the form is signed when only the rest was filled in', async () => {
    const signed = await withRecord((record) => ({ ...record, signed: true }));
    const { record } = await recordIn((await filledIn(signed, { signature: null })).bytes);
    expect(record.signed).toBe(true);
  });
});

describe('a field that its maker hid', () => {
  it('is not filled in: what it says would never be seen', async () => {
    const document = await PDFDocument.load(await readFile(OFFICIAL), { updateMetadata: false });
    const field = document.getForm().createTextField('date');
    field.addToPage(document.getPage(1), { x: 210, y: 342.5, width: 120, height: 11.5, borderWidth: 0, hidden: true });
    const { bytes, after } = await filledIn(await document.save({ useObjectStreams: false }));
    expect((await PDFDocument.load(bytes)).getForm().getTextField('date').getText()).toBeUndefined();
    expect(check(after).facts.date?.value).toBe('June 10, 2021');
  });
});

describe('a page whose content leaves states open', () => {
  it.each([1, 3])('(%i of them, scaled) is filled in at its size and place', async (open) => {
    const document = await PDFDocument.load(await readFile(OFFICIAL), { updateMetadata: false });
    const { context } = document;
    for (const page of document.getPages()) {
      const left = 'q 0.5 0 0 0.5 40 40 cm\n'.repeat(open);
      const old = page.node.get(of('Contents'));
      if (!old) throw new Error('a page without content');
      page.node.set(of('Contents'), context.obj([old, context.register(context.stream(`\n${left}`))]));
    }
    const { bytes, after } = await filledIn(await document.save({ useObjectStreams: false }));
    expect(await qpdfCheck(bytes)).toContain('No syntax or stream encoding errors');
    const plain = (await filledIn(OFFICIAL)).after;
    const placesOf = ({ placed, text }: typeof after) =>
      placed.map(({ page, box, start, end }) => [
        page,
        text.slice(start, end),
        Math.round(box.left),
        Math.round(box.bottom),
      ]);
    expect(placesOf(after)).toEqual(placesOf(plain));
  });
});

describe('the states that content leaves open', () => {
  it.each([
    ['', 0],
    ['q Q', 0],
    ['q q Q', 1],
    ['q\nq\tq', 3],
    ['Q Q q', 1],
    ['q (q \\) q (q) q) Tj Q', 0],
    ['(\\\\) Tj q', 1],
    ['<71> Tj q', 1],
    ['/q gs /Q Do q', 1],
    ['% q q q\nq', 1],
    ['/P <</MCID 0>> BDC q EMC', 1],
    ['BI /W 2 /H 2 ID q q EIq q\nEI q', 1],
    ['q [(a)q(b)] TJ', 2],
    ['q (never closed q', 1],
    ['q BI ID q q q', 1],
  ])('%j: %i', (content, open) => expect(openStatesIn(content)).toBe(open));
});

describe('a file that has other pages than were read', () => {
  it('is not written to: what is meant for one page could land on another', async () => {
    const bytes = new Uint8Array(await readFile(OFFICIAL));
    const { before } = await fill(bytes);
    const shapes = before.pages.map(({ toShown, height }) => ({ toShown, height }));
    expect(typeof (await openForUpdate(bytes, shapes))).toBe('object');
    expect(await openForUpdate(bytes, shapes.slice(1))).toBe('damaged');
  });
});
