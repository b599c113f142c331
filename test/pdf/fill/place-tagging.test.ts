import type { PDFDict } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../scripts/pdf/programs';
import type { Agreement, BlankPlace } from '../../../src/agreements/agreement';
import type { ReadPdf } from '../../../src/pdf/read';
import { society } from '../../agreements/society';
import { RULES, type Rule } from '../conformance-rules';
import { pdfOf } from '../maker';
import { at, bytesOf, items, type OpenedPdf, openPdf } from '../opened-pdf';
import { readBytes, seen } from '../read/forms';
import { agreementOf, made, signed } from './venue-form';

const LABELS = [
  ['author', 'Name of the author in block letters:'],
  ['place', 'Place:'],
  ['hand', 'Hand of the author:'],
  ['day', 'Given on the day of:'],
] as const;

/** The room behind the labels at the end of a form, and where its first offer is ticked. */
function placesOf({ lines }: ReadPdf): BlankPlace[] {
  const usual = { option: null, rows: 1, leading: 12, size: 10, acroField: null };
  const labels = LABELS.map(([field, label]): BlankPlace => {
    const line = lines.find(({ text }) => text.replace(/^\W+/, '').startsWith(label));
    if (!line) throw new Error(label);
    const { page, baseline, right } = line;
    return {
      ...usual,
      field,
      page,
      baseline,
      box: { left: right + 4, right: 480, top: baseline - 9, bottom: baseline + 3 },
    };
  });
  const sign = lines
    .flatMap(({ page, glyphs }) => glyphs.map((glyph) => ({ page, ...glyph })))
    .find(({ text }) => text === '□');
  if (!sign) throw new Error('no offer');
  return [...labels, { ...usual, field: 'licence', option: 0, page: sign.page, box: sign.ink, baseline: null }];
}

describe('a tagged form that is filled in by its places', () => {
  let bytes: Uint8Array;
  let pdf: OpenedPdf;
  beforeAll(async () => {
    const paper = { portal: 'hand', key: 'k', url: '', authors: [] };
    const form = await pdfOf({ kind: 'unsigned', agreement: society, title: '', signer: '', answers: {}, paper });
    const places = placesOf(seen(await readBytes(form.slice())));
    const agreement: Agreement = { ...society, file: agreementOf(form, places).file };
    const answers = { place: 'Example', licence: 'The author grants everybody the licence CC BY 4.0.' };
    bytes = await made(signed(agreement, { answers }), form);
    pdf = await openPdf(bytes);
  }, 60_000);

  it.each(Object.entries<Rule>(RULES))('still has %s', (_, rule) => {
    expect(rule(pdf)).toEqual([]);
  });

  it('is read out in the order in which it is read', async () => {
    const text = (await run('pdfinfo', ['-struct-text', '-'], bytes)).toString().replace(/\s+/g, ' ');
    expect(text).toMatch(/"□" Figure/);
    expect(text).toMatch(/block letters:" Span \(inline\) "Ada Byron"/);
    expect(text).toMatch(/"Place:" Span \(inline\) "Example"/);
    expect(text).toMatch(/Hand of the author:" Figure/);
    expect(text).toMatch(/Given on the day of:" Span \(inline\) "June 10, 2021"/);
  });

  it('carries a record of what was filled in, since it had one', () => {
    const file = items(at(pdf.catalog, 'AF'))[0] as PDFDict;
    const record = JSON.parse(new TextDecoder().decode(bytesOf(at(file, 'EF', 'F'))));
    expect(record).toMatchObject({ signer: 'Ada Byron', signed: true, date: '2021-06-10' });
    const answered = record.answers.filter(({ answer }: { answer: string }) => answer !== '');
    expect(answered.map(({ field }: { field: string }) => field)).toEqual(['place', 'licence']);
  });
});
