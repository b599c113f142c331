import { PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import { contents } from '../contents';
import { at, bytesOf, dictAt, items, plain } from '../opened-pdf';
import { type Rule, when } from './rule';
import { elements } from './structure';

const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;

/** Rules on the document as a whole. */
export const DOCUMENT_RULES = {
  'an output intent with an RGB profile (A 6.2.3)': ({ catalog }) => {
    const intents = items(at(catalog, 'OutputIntents'));
    return intents.length === 0
      ? ['none']
      : intents.flatMap((intent) => {
          if (!(intent instanceof PDFDict)) return ['no dictionary'];
          const profile = bytesOf(at(intent, 'DestOutputProfile'));
          const read = (from: number, to: number) => String.fromCharCode(...profile.subarray(from, to));
          return [
            ...when(plain(at(intent, 'S')) !== 'GTS_PDFA1', 'of another kind'),
            ...when(!plain(at(intent, 'OutputConditionIdentifier')), 'without an identifier'),
            ...when(read(36, 40) !== 'acsp' || read(12, 24) !== 'mntrRGB XYZ ', 'no display profile'),
            ...when(new DataView(profile.buffer, profile.byteOffset).getUint32(0) !== profile.length, 'cut off'),
            ...when(plain(at(dictAt(intent, 'DestOutputProfile'), 'N')) !== 3, 'not of three channels'),
          ];
        });
  },
  'a document that is marked, titled, and speaks a known language throughout (A 6.7.2, 6.7.4; UA 7.1, 7.2)': (pdf) => {
    const spans = contents(pdf)
      .flat()
      .flatMap(({ operands }) => {
        const lang = operands[operands.indexOf('/Lang') + 1];
        return operands.includes('/Lang') && lang instanceof Uint8Array ? [new TextDecoder().decode(lang)] : [];
      });
    const own = elements(pdf).flatMap(({ element }) => plain(at(element, 'Lang')) ?? []);
    const languages = [String(plain(at(pdf.catalog, 'Lang'))), ...spans, ...own.map(String)];
    return [
      ...when(String(at(pdf.catalog, 'MarkInfo', 'Marked')) !== 'true', 'not marked'),
      ...when(String(at(pdf.catalog, 'MarkInfo', 'Suspects')) === 'true', 'suspect'),
      ...when(String(at(pdf.catalog, 'ViewerPreferences', 'DisplayDocTitle')) !== 'true', 'the title is not shown'),
      ...languages.filter((l) => !LANGUAGE.test(l)).map((l) => `language ${l}`),
    ];
  },
  'pages whose fields are gone through in the order of the structure (UA 7.18.3)': ({ document }) =>
    document
      .getPages()
      .flatMap((page, i) => when(plain(at(page.node, 'Tabs')) !== 'S', `page ${i + 1} has another order`)),
  'nothing that runs, and nothing to click (A 6.4, 6.5, 6.9 to 6.11)': (pdf) => [
    ...['OpenAction', 'AA', 'AcroForm', 'URI', 'Requirements', 'NeedsRendering', 'Perms', 'OCProperties'].filter(
      (key) => pdf.catalog.has(PDFName.of(key)),
    ),
    ...['JavaScript', 'AlternatePresentations', 'Renditions'].filter((key) => at(pdf.catalog, 'Names', key)),
    ...pdf.document
      .getPages()
      .flatMap((page) => ['Annots', 'AA', 'Group', 'PresSteps'].filter((key) => page.node.has(PDFName.of(key)))),
  ],
  'embedded files with name, kind, relationship and date, tied to the document (A 6.8, UA 7.11)': (pdf) => {
    const tied = items(at(pdf.catalog, 'AF'));
    return items(at(pdf.catalog, 'Names', 'EmbeddedFiles', 'Names'))
      .filter((_, i) => i % 2 === 1)
      .flatMap((file) => {
        if (!(file instanceof PDFDict)) return ['no file specification'];
        const stream = at(file, 'EF', 'F');
        return [
          ...when(!plain(at(file, 'F')) || plain(at(file, 'F')) !== plain(at(file, 'UF')), 'no name'),
          ...when(plain(at(file, 'AFRelationship')) !== 'Data', 'no relationship'),
          ...when(!tied.includes(file), 'tied to nothing'),
          ...when(
            !(stream instanceof PDFRawStream) || !/^\w+\/\w+$/.test(String(plain(at(stream.dict, 'Subtype')))),
            'no kind',
          ),
          ...when(
            !(stream instanceof PDFRawStream) ||
              !/^D:\d{14}Z$/.test(String(plain(at(stream.dict, 'Params', 'ModDate')))),
            'no date',
          ),
          ...when(
            !(stream instanceof PDFRawStream) || plain(at(stream.dict, 'Params', 'Size')) !== bytesOf(stream).length,
            'another size',
          ),
        ];
      });
  },
} satisfies Record<string, Rule>;
