import { PDFBool, type PDFDict, PDFHexString, PDFName, PDFNumber, type PDFRawStream, PDFString } from 'pdf-lib';
import { at, dictAt, items } from '../opened-pdf';
import type { DOCUMENT_RULES } from './document';
import type { FILE_RULES } from './file';
import type { METADATA_RULES } from './metadata';
import { content, first, info, metadata, respell, rewritten, type Spoilers, withRole } from './spoil';

export const BROKEN_FILES: Spoilers<typeof FILE_RULES> = {
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
  'a header with binary bytes (A 6.1.2)': [(pdf) => ({ ...pdf, bytes: new TextEncoder().encode('%PDF-1.7\n1 0 obj') })],
  'an identifier, and no encryption (A 6.1.3)': [(pdf) => void delete pdf.document.context.trailerInfo.ID],
  'streams within the file and only allowed filters (A 6.1.7)': [
    (pdf) => void (content(pdf) as PDFRawStream).dict.set(PDFName.of('Filter'), PDFName.of('LZWDecode')),
    (pdf) => void (content(pdf) as PDFRawStream).dict.set(PDFName.of('F'), PDFString.of('elsewhere')),
  ],
};

export const BROKEN_METADATA: Spoilers<typeof METADATA_RULES> = {
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
};

export const BROKEN_DOCUMENTS: Spoilers<typeof DOCUMENT_RULES> = {
  'an output intent with an RGB profile (A 6.2.3)': [
    (pdf) => void pdf.catalog.delete(PDFName.of('OutputIntents')),
    (pdf) =>
      respell(pdf, at(items(at(pdf.catalog, 'OutputIntents'))[0] as PDFDict, 'DestOutputProfile'), (x) =>
        x.slice(0, -4),
      ) as undefined,
  ],
  'a document that is marked, titled, and speaks a known language throughout (A 6.7.2, 6.7.4; UA 7.1, 7.2)': [
    (pdf) => void pdf.catalog.delete(PDFName.of('MarkInfo')),
    (pdf) => void pdf.catalog.set(PDFName.of('Lang'), PDFString.of('English')),
    (pdf) => void first(withRole(pdf, 'P')).set(PDFName.of('Lang'), PDFString.of('english')),
    (pdf) => void dictAt(pdf.catalog, 'MarkInfo').set(PDFName.of('Suspects'), PDFBool.True),
    (pdf) => void pdf.catalog.delete(PDFName.of('ViewerPreferences')),
  ],
  'pages whose fields are gone through in the order of the structure (UA 7.18.3)': [
    ({ document }) => void document.getPage(1).node.delete(PDFName.of('Tabs')),
    ({ document }) => void document.getPage(0).node.set(PDFName.of('Tabs'), PDFName.of('R')),
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
