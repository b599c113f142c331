import { describe, expect, it, vi } from 'vitest';
import { agreementPages, agreementPdf } from './agreement-pdf';
import { check, readBytes, seen } from './forms';
import { firstOwnObject, type PlainPage, plainPdf } from './plain-pdf';

// PDFium loads first.
vi.setConfig({ testTimeout: 30_000 });

const HIDDEN = 'You pay the publisher a fee of one thousand dollars.';

/** The agreement with something added to its first page. */
async function withOnFirst(part: Partial<PlainPage>, file: Parameters<typeof plainPdf>[1] = {}) {
  const [first, ...rest] = agreementPages();
  return seen(await readBytes(plainPdf([{ lines: [], ...first, ...part }, ...rest], file)));
}

const OWN = firstOwnObject(2);
const text = (operators: string) => `BT /F1 9 Tf ${operators} (${HIDDEN}) Tj ET`;

describe('text that nobody sees', () => {
  it('is not there in an honest file', async () => {
    const pdf = seen(await readBytes(agreementPdf()));
    expect(pdf.tricks).toEqual([]);
    expect(check(pdf).verdict).toEqual({ kind: 'verbatim' });
  });

  it.each([
    ['invisible', 'is not drawn at all', { after: text('3 Tr 60 40 Td') }],
    ['unseen', 'has the colour of the paper', { after: text('1 1 1 rg 60 40 Td') }],
    ['unseen', 'is almost white', { after: text('0.97 g 60 40 Td') }],
    ['tiny', 'is too small', { after: `BT /F1 0.5 Tf 60 40 Td (${HIDDEN}) Tj ET` }],
    ['tiny', 'is made small by a matrix', { after: text('0.05 0 0 0.05 60 40 Tm') }],
    ['off-page', 'stands outside the page', { after: text('700 40 Td') }],
    ['unseen', 'lies under a white box', { after: `${text('60 40 Td')} 1 g 50 30 400 30 re f` }],
    ['unseen', 'is cut away', { after: `q 0 0 10 10 re W n ${text('60 40 Td')} Q` }],
  ] as const)('is named %s when it %s', async (kind, _, page) => {
    const pdf = await withOnFirst(page);
    expect(pdf.tricks).toMatchObject([{ kind, page: 1, text: HIDDEN }]);
    expect(pdf.text).not.toContain('thousand');
    expect(check(pdf).verdict).toEqual({ kind: 'verbatim' });
  });

  it('is named when a picture covers the publisher’s words, and those words are missing', async () => {
    const image = `<</Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1>>\nstream\n\xff\nendstream`;
    const after = 'q 600 0 0 40 0 600 cm /Im Do Q';
    const pdf = await withOnFirst({ after, resources: `/XObject <</Im ${OWN} 0 R>>` }, { objects: [image] });
    expect(pdf.tricks).toMatchObject([{ kind: 'unseen', page: 1 }]);
    expect(check(pdf).verdict.kind).toBe('differs');
  });

  it('may be white on black: that is seen', async () => {
    const pdf = await withOnFirst({ after: `0 g 50 30 400 30 re f ${text('1 g 60 40 Td')}` });
    expect(pdf.tricks).toEqual([]);
    expect(pdf.text).toContain(HIDDEN);
  });

  it('is found on a layer that is switched off, and named on one that can be', async () => {
    const layers = (off: boolean) => ({
      catalog: `/OCProperties <</OCGs [${OWN} 0 R] /D <</${off ? 'OFF' : 'ON'} [${OWN} 0 R]>>>>`,
      objects: ['<</Type /OCG /Name (Layer)>>'],
    });
    const page = { after: `/OC /L BDC ${text('60 40 Td')} EMC`, resources: `/Properties <</L ${OWN} 0 R>>` };
    const hidden = await withOnFirst(page, layers(true));
    expect(hidden.tricks).toMatchObject([{ kind: 'unseen', text: HIDDEN }]);
    expect(hidden.text).not.toContain('thousand');
    const shown = await withOnFirst(page, layers(false));
    expect(shown.tricks).toMatchObject([{ kind: 'switchable', text: HIDDEN }]);
    expect(shown.text).toContain(HIDDEN);
  });
});

describe('what is seen and not stored so', () => {
  it('counts as the form’s own words when an annotation puts it there', async () => {
    const form = `<</Type /XObject /Subtype /Form /BBox [0 0 400 20] /Resources <</Font <</F1 3 0 R>>>> /Length 70>>\nstream\nBT /F1 9 Tf 2 5 Td (You transfer all rights to the publisher.) Tj ET          \nendstream`;
    const annotation = `<</Type /Annot /Subtype /FreeText /Rect [60 30 460 50] /Contents (note) /DA (/F1 9 Tf) /F 4 /AP <</N ${OWN + 1} 0 R>>>>`;
    const pdf = await withOnFirst({ entries: `/Annots [${OWN} 0 R]` }, { objects: [annotation, form] });
    expect(pdf.tricks).toEqual([]);
    expect(check(pdf).verdict).toEqual({ kind: 'differs', places: 1 });
    expect(pdf.text).toContain('You transfer all rights to the publisher.');
  });

  it('is said as a note begins, however long it is', async () => {
    const contents = 'The author waives every right. '.repeat(2000);
    const annotation = `<</Type /Annot /Subtype /Text /Rect [60 30 80 50] /Contents (${contents}) /F 4>>`;
    const pdf = await withOnFirst({ entries: `/Annots [${OWN} 0 R]` }, { objects: [annotation] });
    expect(pdf.tricks.map(({ kind, text }) => [kind, text.slice(0, 62)])).toEqual([['note', contents.slice(0, 62)]]);
  });

  it('is named when the stored letters are not those that the font draws', async () => {
    const map = '1 beginbfchar <61> <0065> endbfchar';
    const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${map} endcmap end end`;
    const font = `<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding <</Type /Encoding /Differences [97 /a /b /c]>> /ToUnicode ${OWN + 1} 0 R>>`;
    const objects = [font, `<</Length ${cmap.length}>>\nstream\n${cmap}\nendstream`];
    const [first, ...rest] = agreementPages();
    const page = { ...first, lines: first?.lines ?? [], after: 'BT /F9 9 Tf 60 40 Td (a) Tj ET' };
    const bytes = plainPdf([page, ...rest], { objects });
    const own = new TextDecoder('latin1').decode(bytes).replace('/F1 3 0 R>>', `/F1 3 0 R /F9 ${OWN} 0 R>>`);
    const pdf = seen(await readBytes(Uint8Array.from(own, (c) => c.charCodeAt(0))));
    expect(pdf.different).toMatchObject([{ page: 1, text: 'e' }]);
  });

  it('is named when the text for copying is another than the text on the page', async () => {
    const after = `/Span <</ActualText (You transfer all rights.)>> BDC BT /F1 9 Tf 60 40 Td (You keep all rights.) Tj ET EMC`;
    const pdf = await withOnFirst({ after });
    expect(pdf.tricks).toMatchObject([{ kind: 'actual-text', page: null, text: 'You transfer all rights.' }]);
  });
});

describe('pictures of a form', () => {
  const image = `<</Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1>>\nstream\n\xc0\nendstream`;
  const scan = { before: 'q 612 0 0 792 0 0 cm /Im Do Q', resources: '/XObject <</Im IMAGE 0 R>>' };

  it('are scans, with or without a layer of recognised text', async () => {
    const own = firstOwnObject(1);
    const page = { ...scan, resources: scan.resources.replace('IMAGE', String(own)) };
    const bare = await readBytes(plainPdf([{ ...page, lines: [] }], { objects: [image] }));
    expect(bare).toMatchObject({ kind: 'scan', of: 'image' });
    const lines = agreementPages()[0]?.lines ?? [];
    const recognised = await readBytes(
      plainPdf([{ ...page, before: `${page.before} 3 Tr`, lines }], { objects: [image] }),
    );
    expect(recognised).toMatchObject({ kind: 'scan', of: 'image' });
  });

  it('are named where only one page is one', async () => {
    const [first, second] = agreementPages();
    const page = { ...scan, resources: scan.resources.replace('IMAGE', String(OWN)), lines: [] };
    expect(second?.lines.length).toBeGreaterThan(0);
    const pdf = seen(await readBytes(plainPdf([{ lines: [], ...first }, page], { objects: [image] })));
    expect(pdf.scanned).toEqual([2]);
  });
});
