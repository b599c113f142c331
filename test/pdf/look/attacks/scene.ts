import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from 'pdf-lib';

/** A box on a page in the page's own coordinates, in points from below. */
export interface Place {
  readonly page: PDFPage;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  /** Height of the middle of small letters. */
  readonly middle: number;
}

/** A form that something is done to. */
export interface Scene {
  readonly document: PDFDocument;
  /** Where the first line of what matches stands. Throws where nothing does. */
  readonly at: (words: RegExp) => Place;
  /** White paper below all that the last page has. */
  readonly free: () => Place;
}

/** What is done to a form. */
export type Deed = (scene: Scene) => void;

/** PDF dictionaries as pdf-lib takes them. */
// biome-ignore lint/suspicious/noExplicitAny: pdf-lib's own type of a literal is not exported
export type Entries = Record<string, any>;

/** A box made from its sides. */
export function placeOf(page: PDFPage, left: number, right: number, bottom: number, top: number): Place {
  return {
    page,
    left,
    right,
    top,
    bottom,
    width: right - left,
    height: top - bottom,
    middle: bottom + 0.46 * (top - bottom),
  };
}

/** Draws with operators of PDF after (or before) all that the page has. */
export function draw(page: PDFPage, operators: string, resources: Entries = {}, first = false): void {
  const { context } = page.doc;
  page.node.normalize();
  const own = page.node.Resources() ?? context.obj({});
  page.node.set(PDFName.of('Resources'), own);
  for (const [category, entries] of Object.entries(resources)) {
    const dict = own.lookupMaybe(PDFName.of(category), PDFDict) ?? context.obj({});
    own.set(PDFName.of(category), dict);
    for (const [name, value] of Object.entries(entries as Entries)) {
      dict.set(PDFName.of(name), typeof value === 'object' && !('clone' in value) ? context.obj(value) : value);
    }
  }
  const stream = context.register(context.stream(`q ${operators} Q`));
  if (first) page.node.Contents() instanceof PDFArray && (page.node.Contents() as PDFArray).insert(0, stream);
  else page.node.addContentStream(stream);
}

/** A form XObject, a tiling pattern or an appearance. */
export function stream(document: PDFDocument, operators: string | Uint8Array, entries: Entries): PDFRef {
  return document.context.register(document.context.stream(operators, entries));
}

/** Makes all that a page draws one form XObject with these entries; draws it by operators in which /Whole is its name. */
export function rewrap(page: PDFPage, entries: Entries, operators: string, resources: Entries = {}): void {
  const { context } = page.doc;
  page.node.normalize();
  const parts = (page.node.Contents() as PDFArray | undefined)?.asArray() ?? [];
  const text = parts.map((part) => {
    const found = context.lookup(part);
    if (found instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(found).decode()).toString('latin1');
    return found instanceof PDFStream ? Buffer.from(found.getContents()).toString('latin1') : '';
  });
  const { width, height } = page.getSize();
  const whole = stream(page.doc, Buffer.from(text.join('\n'), 'latin1'), {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: page.node.Resources() ?? context.obj({}),
    ...entries,
  });
  page.node.set(PDFName.of('Contents'), context.obj([]));
  page.node.set(PDFName.of('Resources'), context.obj({ Font: {}, XObject: {}, ExtGState: {} }));
  draw(page, operators, { ...resources, XObject: { Whole: whole } });
}

/** An annotation over a place, with an appearance drawn in the page's coordinates unless that is null. */
export function annotate(
  { document }: Scene,
  place: Place,
  subtype: string,
  entries: Entries,
  appearance: string | null,
  resources: Entries = {},
): PDFRef {
  const { page, left, right, top, bottom } = place;
  const rect = [left - 1, bottom - 1, right + 1, top + 1];
  const shown =
    appearance === null
      ? {}
      : {
          AP: {
            N: stream(document, appearance, { Type: 'XObject', Subtype: 'Form', BBox: rect, Resources: resources }),
          },
        };
  const ref = document.context.register(
    document.context.obj({ Type: 'Annot', Subtype: subtype, Rect: rect, F: 4, ...entries, ...shown }),
  );
  page.node.addAnnot(ref);
  return ref;
}

/** A field of one widget, entered in the file's list of fields. */
export function addField(
  scene: Scene,
  place: Place,
  entries: Entries,
  appearance: string | null,
  form: Entries = {},
): void {
  const { document } = scene;
  const fonts = { Font: { Helv: standardFont(document, 'Helvetica') } };
  const ref = annotate(scene, place, 'Widget', { DA: '/Helv 10 Tf 0 g', ...entries }, appearance, fonts);
  const old = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
  const fields = old?.lookupMaybe(PDFName.of('Fields'), PDFArray)?.asArray() ?? [];
  document.catalog.set(
    PDFName.of('AcroForm'),
    document.context.obj({ Fields: [...fields, ref], DR: fonts, DA: '/Helv 0 Tf 0 g', ...form }),
  );
}

/** One of the fonts that every viewer has. */
export function standardFont(document: PDFDocument, name: string): PDFRef {
  const dict = { Type: 'Font', Subtype: 'Type1', BaseFont: name, Encoding: 'WinAnsiEncoding' };
  return document.context.register(document.context.obj(dict));
}

/** Types text at a place. */
export function type(
  page: PDFPage,
  x: number,
  y: number,
  size: number,
  text: string,
  font = 'Helvetica',
  before = '',
): void {
  const name = `Typed${font.replace(/\W/g, '')}`;
  const escaped = text
    .replace(/[\\()]/g, '\\$&')
    .replace(/–/g, '\\226')
    .replace(/é/g, '\\351');
  draw(page, `${before} BT /${name} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`, {
    Font: { [name]: standardFont(page.doc, font) },
  });
}
