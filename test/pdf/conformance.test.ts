import { type PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { signedForm } from '../../scripts/papers/signed-form';
import { qpdfCheck, run } from '../../scripts/pdf/programs';
import { pmlr } from '../../src/agreements/pmlr';
import type { Form } from '../../src/signing/form';
import { RULES, type Rule } from './conformance-rules';
import { pdfOf } from './maker';
import { at, bytesOf, dictAt, items, type OpenedPdf, openPdf } from './opened-pdf';

const LONG = 'Variational inference for Bayesian networks of many layers '.repeat(7);
const forms: [string, Form][] = [
  ['a drawn signature', signedForm({ title: 'ActNN', signer: 'Jianfei Chen' })],
  ['a typed signature', signedForm({ title: 'ActNN', signer: '陈键飞', signature: { kind: 'typed', text: '陈键飞' } })],
  ['paragraphs over two pages', signedForm({ title: LONG, signer: 'A <b> & “c”' })],
  ['the longest title and name', signedForm({ title: 'W'.repeat(600), signer: 'W'.repeat(300) })],
  [
    'eleven scripts',
    signedForm({
      title: '𝒪(ε^(−4/7)) ℓ_∞ ℓ₁ x̄ Ω Ελλάδα Жуков Đặng 陈 ひらがな 한글 עברית العربية हिन्दी ไทย',
      signer: 'محمد',
    }),
  ],
  // Letters from several files of one family, where some have the same number.
  ['two parts of a font', signedForm({ title: '優乍', signer: '퇄ㄲ' })],
  [
    'nothing filled in',
    {
      kind: 'unsigned',
      agreement: pmlr,
      title: '',
      signer: '',
      paper: { portal: 'hand', key: 'k', url: '', authors: [] },
    },
  ],
];

const kept = new Map<Form, Promise<OpenedPdf>>();

/** A form's PDF, opened once for all rules: they only read. */
function opened(form: Form): Promise<OpenedPdf> {
  const pdf = kept.get(form) ?? pdfOf(form).then(openPdf);
  kept.set(form, pdf);
  return pdf;
}

/** Replaces a stream of the file by what a change makes of it. */
function respell(pdf: OpenedPdf, stream: unknown, change: (text: string) => string): void {
  if (!(stream instanceof PDFRawStream)) throw new Error('No stream');
  const text = String.fromCharCode(...bytesOf(stream));
  const changed = change(text);
  if (changed === text) throw new Error('Nothing was changed');
  const made = pdf.document.context.flateStream(Uint8Array.from(changed, (c) => c.charCodeAt(0)));
  const entry = pdf.document.context.enumerateIndirectObjects().find(([, object]) => object === stream);
  if (!entry) throw new Error('The stream is not in the file');
  for (const [key, value] of stream.dict.entries()) {
    if (!['Filter', 'Length'].includes(key.decodeText())) made.dict.set(key, value);
  }
  pdf.document.context.assign(entry[0], made);
}

/** The file with other bytes; its objects as they were. */
function rewritten(pdf: OpenedPdf, change: (text: string) => string): OpenedPdf {
  const text = Buffer.from(pdf.bytes).toString('latin1');
  const changed = change(text);
  if (changed === text) throw new Error('Nothing was changed');
  return { ...pdf, bytes: new Uint8Array(Buffer.from(changed, 'latin1')) };
}

const metadata = (pdf: OpenedPdf, change: (text: string) => string) =>
  respell(pdf, at(pdf.catalog, 'Metadata'), change) as undefined;
const content = (pdf: OpenedPdf, page = 0) => pdf.document.getPage(page).node.lookup(PDFName.of('Contents'));
const font = (pdf: OpenedPdf) => dictAt(pdf.document.getPage(0).node, 'Resources', 'Font', 'F0');
const descendant = (pdf: OpenedPdf) => items(at(font(pdf), 'DescendantFonts'))[0] as PDFDict;
const info = (pdf: OpenedPdf) => pdf.document.context.lookup(pdf.document.context.trailerInfo.Info, PDFDict);

/** Every element of a role. */
function withRole(pdf: OpenedPdf, role: string): PDFDict[] {
  return pdf.document.context
    .enumerateIndirectObjects()
    .flatMap(([, o]) => (o instanceof PDFDict && o.get(PDFName.of('S')) === PDFName.of(role) ? [o] : []));
}

/** A TrueType font in which glyph 3 ends where it starts (OpenType 1.9, loca, short offsets). */
function withoutThirdGlyph(font: string): string {
  const record = font.indexOf('loca');
  const at = [8, 9, 10, 11].reduce((offset, i) => offset * 256 + font.charCodeAt(record + i), 0) + 3 * 2;
  return font.slice(0, at) + font.slice(at + 2, at + 4) + font.slice(at + 2);
}

const first = (dicts: readonly PDFDict[]) => {
  if (!dicts[0]) throw new Error('No such element');
  return dicts[0];
};

/** For each rule, ways to break it: a rule that cannot fail holds nothing. */
const BROKEN: Record<keyof typeof RULES, ((pdf: OpenedPdf) => OpenedPdf | undefined)[]> = {
  'objects and streams of the lengths they say, between line ends, and nothing after the end (A 6.1.3, 6.1.7.1, 6.1.9)':
    [
      (pdf) => ({ ...pdf, bytes: new Uint8Array([...pdf.bytes, 10, 10]) }),
      (pdf) => rewritten(pdf, (text) => text.replace(/\/Length (\d+)/, (_, n) => `/Length ${Number(n) + 1}`)),
      (pdf) => rewritten(pdf, (text) => text.replace('\nendstream', ' endstream')),
      (pdf) => rewritten(pdf, (text) => text.replace('\nendobj', 'endobj')),
      (pdf) => rewritten(pdf, (text) => text.replace(/(\d+) 0 obj/, '$1  0 obj')),
    ],
  'numbers, strings, names and saved states within the limits (A 6.1.13)': [
    (pdf) => void info(pdf).set(PDFName.of('Title'), PDFHexString.fromText('a'.repeat(17000))),
    (pdf) => void info(pdf).set(PDFName.of('n'.repeat(128)), PDFName.of('Value')),
    (pdf) => void info(pdf).set(PDFName.of('Size'), PDFNumber.of(2 ** 31)),
    (pdf) => respell(pdf, content(pdf), (x) => `${'q '.repeat(29)}${x}${' Q'.repeat(29)}`) as undefined,
    (pdf) => respell(pdf, content(pdf), (x) => x.replace('[(', `[(${'\0\u0001'.repeat(17000)}`)) as undefined,
  ],
  'only operators that a form needs, and fonts of the page’s own (A 6.2.2)': [
    (pdf) => respell(pdf, content(pdf), (x) => `${x} 1 XX`) as undefined,
    (pdf) => {
      const page = pdf.document.getPage(0).node;
      dictAt(page, 'Parent').set(PDFName.of('Resources'), dictAt(page, 'Resources'));
      page.delete(PDFName.of('Resources'));
    },
    (pdf) => respell(pdf, content(pdf), (x) => x.replace('/F0 ', '/F9 ')) as undefined,
  ],
  'a packet of XMP whose every property is defined and of its type (A 6.6.2.1, 6.6.2.3)': [
    (pdf) => metadata(pdf, (x) => x.replace('<pdf:Producer>', '<pdf:Trapped>False</pdf:Trapped><pdf:Producer>')),
    (pdf) => metadata(pdf, (x) => x.replace('T00:00:00Z', ' at noon')),
    (pdf) => metadata(pdf, (x) => x.replace('x-default', 'en')),
    (pdf) => metadata(pdf, (x) => x.replaceAll('rdf:Seq>', 'rdf:Bag>')),
    (pdf) => metadata(pdf, (x) => x.replace('<dc:format>', '<dc:format>text/html</dc:format><dc:format>')),
    (pdf) => metadata(pdf, (x) => x.replace('id="W5M0', 'bytes="900" id="W5M0')),
    (pdf) => metadata(pdf, (x) => x.replace(/<pdfaProperty:description>.*\n/, '')),
    (pdf) => metadata(pdf, (x) => x.replace('pdfua/ns/id/</pdfaSchema', 'pdfua/ns/</pdfaSchema')),
    (pdf) => metadata(pdf, (x) => x.replace('>part</pdfaProperty:name', '>parts</pdfaProperty:name')),
  ],
  'composite fonts that are described in full, each under a name of its own (A 6.2.11.2, 6.2.11.3; UA 7.21.3)': [
    (pdf) => void dictAt(pdf.document.getPage(0).node, 'Resources', 'Font').set(PDFName.of('F9'), font(pdf)),
    (pdf) => void font(pdf).set(PDFName.of('BaseFont'), PDFName.of('CMUSerif-Roman')),
    (pdf) => void font(pdf).delete(PDFName.of('Type')),
    (pdf) => void dictAt(descendant(pdf), 'FontDescriptor').delete(PDFName.of('CapHeight')),
    (pdf) => void dictAt(descendant(pdf), 'FontDescriptor', 'FontFile2').set(PDFName.of('Length1'), PDFNumber.of(9)),
    (pdf) => void dictAt(descendant(pdf), 'CIDSystemInfo').delete(PDFName.of('Ordering')),
    (pdf) => void descendant(pdf).delete(PDFName.of('CIDToGIDMap')),
  ],
  'a header with binary bytes (A 6.1.2)': [(pdf) => ({ ...pdf, bytes: new TextEncoder().encode('%PDF-1.7\n1 0 obj') })],
  'an identifier, and no encryption (A 6.1.3)': [(pdf) => void delete pdf.document.context.trailerInfo.ID],
  'streams within the file and only allowed filters (A 6.1.7)': [
    (pdf) => void (content(pdf) as PDFRawStream).dict.set(PDFName.of('Filter'), PDFName.of('LZWDecode')),
    (pdf) => void (content(pdf) as PDFRawStream).dict.set(PDFName.of('F'), PDFString.of('elsewhere')),
  ],
  'XMP that claims both standards and describes its own schema (A 6.6, UA 5)': [
    (pdf) =>
      respell(pdf, at(pdf.catalog, 'Metadata'), (x) => x.replace('conformance>A<', 'conformance>B<')) as undefined,
    (pdf) =>
      respell(pdf, at(pdf.catalog, 'Metadata'), (x) =>
        x.replace('<pdfaSchema:prefix>pdfuaid', '<pdfaSchema:prefix>other'),
      ) as undefined,
  ],
  'XMP and Info dictionary that agree (A 6.6.3)': [
    (pdf) => void info(pdf).set(PDFName.of('Title'), PDFHexString.fromText('Another title')),
    (pdf) => void info(pdf).set(PDFName.of('Producer'), PDFString.of('Another program')),
  ],
  'an output intent with an RGB profile (A 6.2.3)': [
    (pdf) => void pdf.catalog.delete(PDFName.of('OutputIntents')),
    (pdf) =>
      respell(pdf, at(items(at(pdf.catalog, 'OutputIntents'))[0] as PDFDict, 'DestOutputProfile'), (x) =>
        x.slice(0, -4),
      ) as undefined,
  ],
  'black alone, in no device’s colours but grey (A 6.2.4)': [
    (pdf) => respell(pdf, content(pdf), (x) => `1 0 0 rg ${x}`) as undefined,
  ],
  'fonts embedded, with the widths of their files and every glyph in them (A 6.2.11.4, 6.2.11.5; UA 7.21)': [
    (pdf) => void dictAt(descendant(pdf), 'FontDescriptor').delete(PDFName.of('FontFile2')),
    (pdf) => void (items(at(descendant(pdf), 'W'))[1] as PDFArray).set(3, PDFNumber.of(999)),
    (pdf) => {
      const widths = items(at(descendant(pdf), 'W'))[1] as PDFArray;
      for (let i = 0; i < 100; i++) widths.push(PDFNumber.of(500));
      return pdf;
    },
    (pdf) => void descendant(pdf).delete(PDFName.of('CIDToGIDMap')),
    // It extracts right and prints nothing.
    (pdf) => respell(pdf, at(descendant(pdf), 'FontDescriptor', 'FontFile2'), withoutThirdGlyph) as undefined,
    (pdf) => void font(pdf).set(PDFName.of('BaseFont'), PDFName.of('ABCDEF+Other')),
  ],
  'no .notdef and nothing beyond the font’s widths on the page (A 6.2.11.8)': [
    (pdf) => respell(pdf, content(pdf), (x) => x.replace('\0\u0001', '\0\0')) as undefined,
    (pdf) => respell(pdf, content(pdf), (x) => x.replace('\0\u0001', '\u0030\u0001')) as undefined,
  ],
  'a Unicode value for every glyph, none of them private, none a byte order mark (A 6.2.11.7, UA 7.21.7)': [
    (pdf) => respell(pdf, at(font(pdf), 'ToUnicode'), (x) => x.replace(/<0003> <....>\n/, '')) as undefined,
    (pdf) => respell(pdf, at(font(pdf), 'ToUnicode'), (x) => x.replace(/<0003> <....>/, '<0003> <E001>')) as undefined,
    (pdf) => respell(pdf, at(font(pdf), 'ToUnicode'), (x) => x.replace(/<0003> <....>/, '<0003> <FEFF>')) as undefined,
  ],
  'everything drawn is tagged or an artifact, and marks are balanced (UA 7.1)': [
    (pdf) => respell(pdf, content(pdf), (x) => `${x} 0 0 m 9 9 l S`) as undefined,
    (pdf) => respell(pdf, content(pdf), (x) => x.replace(/EMC(?![\s\S]*EMC)/, '')) as undefined,
    (pdf) => respell(pdf, content(pdf), (x) => x.replace('/P <<', '/Artifact BMC /P <<')) as undefined,
  ],
  'a parent tree that leads every mark to the element that owns it, and back (A 6.7.3)': [
    (pdf) => void (items(at(pdf.catalog, 'StructTreeRoot', 'ParentTree', 'Nums'))[1] as PDFArray).remove(2),
    (pdf) => respell(pdf, content(pdf), (x) => x.replace('/MCID 1>', '/MCID 99>')) as undefined,
    (pdf) => void first(withRole(pdf, 'P')).set(PDFName.of('K'), PDFNumber.of(0)),
    (pdf) => void dictAt(pdf.catalog, 'StructTreeRoot').set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(1)),
  ],
  'a tree of standard elements, each under its parent (A 6.7.3.4, UA 7.1)': [
    (pdf) => void first(withRole(pdf, 'P')).set(PDFName.of('S'), PDFName.of('Paragraph')),
    (pdf) => void first(withRole(pdf, 'LI')).set(PDFName.of('S'), PDFName.of('P')),
    (pdf) => void first(withRole(pdf, 'P')).set(PDFName.of('P'), first(withRole(pdf, 'H1'))),
    (pdf) => void first(withRole(pdf, 'P')).delete(PDFName.of('K')),
  ],
  'one heading of the first level before all text (UA 7.4)': [
    (pdf) => void first(withRole(pdf, 'P')).set(PDFName.of('S'), PDFName.of('H1')),
  ],
  'lists that say how they are numbered (UA 7.6)': [(pdf) => void first(withRole(pdf, 'L')).delete(PDFName.of('A'))],
  'figures with a description and a box (UA 7.3)': [
    (pdf) => void first(withRole(pdf, 'Figure')).delete(PDFName.of('Alt')),
    (pdf) => void first(withRole(pdf, 'Figure')).delete(PDFName.of('A')),
  ],
  'notes with an identifier of their own (UA 7.9)': [
    (pdf) => void first(withRole(pdf, 'Note')).delete(PDFName.of('ID')),
    (pdf) => void first(withRole(pdf, 'P')).set(PDFName.of('S'), PDFName.of('Note')),
  ],
  'a document that is marked, titled, and speaks a known language throughout (A 6.7.2, 6.7.4; UA 7.1, 7.2)': [
    (pdf) => void pdf.catalog.delete(PDFName.of('MarkInfo')),
    (pdf) => void pdf.catalog.set(PDFName.of('Lang'), PDFString.of('English')),
    (pdf) => void first(withRole(pdf, 'P')).set(PDFName.of('Lang'), PDFString.of('english')),
    (pdf) => void dictAt(pdf.catalog, 'MarkInfo').set(PDFName.of('Suspects'), PDFBool.True),
    (pdf) => void pdf.catalog.delete(PDFName.of('ViewerPreferences')),
  ],
  'nothing that runs, and nothing to click (A 6.4, 6.5, 6.9 to 6.11)': [
    (pdf) => void pdf.catalog.set(PDFName.of('Requirements'), pdf.document.context.obj([])),
    (pdf) => void dictAt(pdf.catalog, 'Names').set(PDFName.of('JavaScript'), pdf.document.context.obj({})),
    (pdf) => void pdf.catalog.set(PDFName.of('OpenAction'), pdf.document.context.obj({ S: 'JavaScript' })),
    (pdf) => void pdf.document.getPage(1).node.set(PDFName.of('Annots'), pdf.document.context.obj([])),
  ],
  'embedded files with name, kind, relationship and date, tied to the document (A 6.8, UA 7.11)': [
    (pdf) => void pdf.catalog.delete(PDFName.of('AF')),
    (pdf) => void (items(at(pdf.catalog, 'AF'))[0] as PDFDict).delete(PDFName.of('AFRelationship')),
    (pdf) => void (items(at(pdf.catalog, 'AF'))[0] as PDFDict).delete(PDFName.of('UF')),
    (pdf) =>
      void (at(items(at(pdf.catalog, 'AF'))[0] as PDFDict, 'EF', 'F') as PDFRawStream).dict.delete(
        PDFName.of('Subtype'),
      ),
  ],
};

describe.each(Object.entries<Rule>(RULES))('%s', (name, rule) => {
  it.each(forms)('holds for a form with %s', async (_, form) => {
    expect(rule(await opened(form))).toEqual([]);
  });

  it('is seen to be broken when it is', async () => {
    const bytes = await pdfOf(signedForm({ title: 'ActNN', signer: 'Jianfei Chen' }));
    for (const spoil of BROKEN[name as keyof typeof RULES]) {
      const pdf = await openPdf(bytes);
      const spoiled = spoil(pdf) ?? pdf;
      expect(rule(spoiled), spoil.toString()).not.toEqual([]);
    }
  });
});

describe('other programs', () => {
  it.each(forms)('find nothing wrong in a form with %s', async (_, form) => {
    const pdf = await pdfOf(form);
    expect(await qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
    const structure = (await run('pdfinfo', ['-struct-text', '-'], pdf)).toString();
    expect(structure).toContain('"I HAVE READ AND AGREE FULLY WITH THE TERMS OF THIS AGREEMENT."');
    expect(structure.replace(/\s+/g, ' ')).toContain('LBody (block) "You are the sole author(s) of the article,');
  });
});
