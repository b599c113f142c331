import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';

/** A PDF's objects, with references followed wherever one looks. */
export interface OpenedPdf {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
}

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return { bytes, document, catalog: document.catalog };
}

/** The value of a key, followed to the object it stands for. */
export function at(dict: PDFDict, ...keys: string[]): PDFObject | undefined {
  let value: PDFObject | undefined = dict;
  for (const key of keys) value = value instanceof PDFDict ? value.lookup(PDFName.of(key)) : undefined;
  return value;
}

export function dictAt(dict: PDFDict, ...keys: string[]): PDFDict {
  const value = at(dict, ...keys);
  if (value instanceof PDFRawStream) return value.dict;
  if (!(value instanceof PDFDict)) throw new Error(`No dictionary at ${keys.join('/')}`);
  return value;
}

/** The elements of an array, references followed; one value counts as an array of one, as in `K`. */
export function items(value: PDFObject | undefined): PDFObject[] {
  if (value instanceof PDFArray) return value.asArray().flatMap((_, i) => value.lookup(i) ?? []);
  return value === undefined ? [] : [value];
}

/** The decoded bytes of a stream. */
export function bytesOf(value: PDFObject | undefined): Uint8Array {
  if (!(value instanceof PDFRawStream)) throw new Error('No stream');
  return decodePDFRawStream(value).decode();
}

/** A name without its slash, a number, or the text of a string. */
export function plain(value: PDFObject | undefined): string | number | undefined {
  if (value instanceof PDFName) return value.decodeText();
  if (value instanceof PDFNumber) return value.asNumber();
  if (value && 'decodeText' in value && typeof value.decodeText === 'function') return String(value.decodeText());
  return undefined;
}

/** Where an object is kept, for comparing objects that are looked up twice. */
export function refOf(value: PDFObject | undefined): string {
  return value instanceof PDFRef ? value.tag : '';
}

/** The fonts of all pages, which call the same font by the same name. */
export function fontsOf({ document }: OpenedPdf): Map<string, PDFDict> {
  const pages = document.getPages().map((page) => dictAt(page.node, 'Resources', 'Font'));
  return new Map(pages.flatMap((fonts) => fonts.keys().map((key) => [key.decodeText(), fonts.lookup(key, PDFDict)])));
}
