import { readFile } from 'node:fs/promises';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { inkIn, render } from '../../../scripts/pdf/ink';
import { qpdfCheck, textOf } from '../../../scripts/pdf/programs';
import { check, OFFICIAL } from '../read/forms';
import { fill, filledIn, overlaps, TITLES } from './filled';

vi.setConfig({ testTimeout: 60_000 });

/** Where the publisher's form leaves room: page, left edge, baseline, width and height, in points. */
const PLACES = {
  title: [0, 136, 504, 340, 16],
  party: [0, 219.7, 456, 171.9, 14],
  signer: [1, 262, 366.5, 200, 13],
  signed: [1, 218, 354.5, 160, 11.5],
  date: [1, 210, 342.5, 120, 11.5],
} as const;

/** The publisher's form with fields for text in some of its places. */
async function withFields(names: readonly (keyof typeof PLACES)[], multiline = false): Promise<Uint8Array> {
  const document = await PDFDocument.load(await readFile(OFFICIAL), { updateMetadata: false });
  const form = document.getForm();
  for (const name of names) {
    const [page, x, y, width, height] = PLACES[name];
    const field = form.createTextField(`agreement.${name}`);
    field.addToPage(document.getPage(page), { x, y, width, height, borderWidth: 0 });
    if (multiline && name === 'title') field.enableMultiline();
  }
  return document.save({ useObjectStreams: false });
}

const ALL = ['title', 'party', 'signer', 'signed', 'date'] as const;

describe('a form with fields', () => {
  it('has them set, shows what they say, and keeps every byte', async () => {
    const { original, bytes, before, after } = await filledIn(await withFields(ALL), {
      signature: { kind: 'typed', text: '陈键飞' },
    });
    expect(Buffer.from(bytes.subarray(0, original.length)).equals(Buffer.from(original))).toBe(true);
    expect(await qpdfCheck(bytes)).toContain('No syntax or stream encoding errors');
    const form = (await PDFDocument.load(bytes)).getForm();
    const values = ALL.map((name) => form.getTextField(`agreement.${name}`).getText());
    expect(values).toEqual([TITLES[82], 'Jianfei Chen', 'Jianfei Chen', '陈键飞', 'June 10, 2021']);
    const result = check(after);
    expect(result.verdict).toEqual({ kind: 'verbatim' });
    expect(result.oddities).toEqual([]);
    expect(result.facts).toMatchObject({
      title: { value: TITLES[82] },
      signature: { kind: 'text', fact: { value: '陈键飞' } },
      date: { value: 'June 10, 2021' },
    });
    expect(after.tricks).toEqual([]);
    expect(overlaps(before, after)).toEqual([]);
    expect((await textOf(bytes)).replace(/\s+/g, ' ')).toContain(TITLES[82]);
  });

  it('for some places only has the others written on the page, and a drawn signature in its place', async () => {
    const { bytes, before, after } = await filledIn(await withFields(['title', 'signed']));
    const form = (await PDFDocument.load(bytes)).getForm();
    expect(form.getTextField('agreement.title').getText()).toBe(TITLES[82]);
    expect(form.getTextField('agreement.signed').getText()).toBeUndefined();
    const result = check(after);
    expect(result.oddities).toEqual([]);
    expect(result.facts).toMatchObject({ signature: { kind: 'ink' }, party: { value: 'Jianfei Chen' } });
    expect(overlaps(before, after)).toEqual([]);
    // The field's own background lies over the page: what is drawn below it would not be seen.
    const [, x, y, width, height] = PLACES.signed;
    const page = await render(bytes, 2);
    expect(inkIn(page, { left: x, right: x + width / 4, top: 792 - y - height, bottom: 792 - y })).toBeGreaterThan(
      0.02,
    );
  });

  it('for a digital signature has the drawn one shown in it, unsigned as it is', async () => {
    const document = await PDFDocument.load(await withFields(['date']), { updateMetadata: false });
    const { context } = document;
    const [on, x, y, width, height] = PLACES.signed;
    const page = document.getPage(on);
    const field = context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      F: 4,
      Rect: [x, y, x + width, y + height],
    });
    field.set(PDFName.of('T'), PDFString.of('signature'));
    const ref = context.register(field);
    page.node.addAnnot(ref);
    document.getForm().acroForm.addField(ref);
    const { bytes, after } = await filledIn(await document.save({ useObjectStreams: false }));
    expect(check(after).facts.signature).toEqual({ kind: 'ink' });
    expect(await qpdfCheck(bytes)).toContain('No syntax or stream encoding errors');
  });

  it('too small for a title says so, and one for several lines takes it', async () => {
    const title = TITLES[139];
    expect((await fill(await withFields(['title']), { title })).filled).toMatchObject({
      kind: 'no-room',
      places: [{ where: 'blank', field: { id: 'title' } }],
    });
    const { after } = await filledIn(await withFields(['title'], true), { title });
    expect(check(after).facts.title?.value).toBe(title);
  });

  it('that are read-only, hidden or filled in keeps them as they are', async () => {
    const document = await PDFDocument.load(await withFields(['date']));
    document.getForm().getTextField('agreement.date').enableReadOnly();
    const locked = await document.save({ useObjectStreams: false });
    const { bytes } = await filledIn(locked);
    const field = (await PDFDocument.load(bytes)).getForm().getTextField('agreement.date');
    expect(field.getText()).toBeUndefined();
    expect(field.acroField.dict.has(PDFName.of('V'))).toBe(false);
  });
});
