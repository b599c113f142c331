import { PDFArray, type PDFContext, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { number } from '../content';
import { boxOf, type Matrix } from '../read/geometry';
import { addElement, type NewElement } from './tagging';

/** What is drawn on a page: operators in points from the lower left corner of the page as shown. */
export interface Added {
  readonly operators: string;
  /** null for decoration. */
  readonly element: NewElement | null;
  /** The marked content of a tagged page that it follows, or null. */
  readonly after: number | null;
}

/** A PDF that is being added to. The bytes that were given stay as they are. */
export interface Update {
  readonly context: PDFContext;
  /** Draws on a page, from 1. On a tagged page it is tagged too. */
  draw(page: number, added: readonly Added[], fonts: ReadonlyMap<string, PDFRef>): void;
  /** The original bytes, then what was added (ISO 32000-1, 7.5.6). */
  write(): Uint8Array<ArrayBuffer>;
}

/** How a page is shown, and how many `q` its content leaves open. */
export interface DrawnPage {
  readonly toShown: Matrix;
  readonly height: number;
  readonly openStates: number;
}

/** Opens a PDF for adding to it; null where pdf-lib cannot read it, or it is encrypted. */
export async function openForUpdate(bytes: Uint8Array, shapes: readonly DrawnPage[]): Promise<Update | null> {
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
  } catch {
    return null;
  }
  const { context } = document;
  const last = lastTrailer(bytes);
  if (!last || document.getPageCount() !== shapes.length) return null;
  const size = Math.max(context.largestObjectNumber, last.size - 1);
  context.largestObjectNumber = size;
  const changed = new Map<number, PDFRef>();
  return {
    context,
    draw(page, added, fonts) {
      const { node, ref } = document.getPage(page - 1);
      const shape = shapes[page - 1];
      if (!shape) return;
      const resources = copyOf(context, node.Resources());
      const fontDict = copyOf(context, resources.lookupMaybe(PDFName.of('Font'), PDFDict));
      for (const [name, font] of fonts) fontDict.set(PDFName.of(name), font);
      resources.set(PDFName.of('Font'), fontDict);
      node.set(PDFName.of('Resources'), resources);
      const before = context.register(context.flateStream('q\n'));
      const toPage = shownToPage(shape);
      const matrix = toPage.map((value) => number(value, 6)).join(' ');
      const keep = (written: PDFRef) => void changed.set(written.objectNumber, written);
      const operators = added.map(({ operators: drawn, element, after: mark }) => {
        if (!element) return `/Artifact <</Type /Layout>> BDC\n${drawn}\nEMC`;
        const id = mark === null ? null : addElement(context, { node, ref }, mark, placed(element, toPage), keep);
        return id === null ? drawn : `/${element.role} <</MCID ${id}>> BDC\n${drawn}\nEMC`;
      });
      const close = 'Q '.repeat(shape.openStates + 1);
      const after = context.register(context.flateStream(`\n${close}\nq ${matrix} cm\n${operators.join('\n')}\nQ\n`));
      const contents = node.get(PDFName.of('Contents'));
      const resolved = contents instanceof PDFRef ? context.lookup(contents) : contents;
      const old = resolved instanceof PDFArray ? resolved.asArray() : contents ? [contents] : [];
      node.set(PDFName.of('Contents'), context.obj([before, ...old, after]));
      keep(ref);
    },
    write() {
      const added = context.enumerateIndirectObjects().filter(([ref]) => ref.objectNumber > size);
      const rewritten = [...changed.values()].flatMap((ref): [PDFRef, PDFObject][] => {
        const object = context.lookup(ref);
        return object ? [[ref, object]] : [];
      });
      return append(bytes, [...rewritten, ...added], context, last);
    },
  };
}

/** A figure with its box in the page's own coordinates. */
function placed(element: NewElement, toPage: Matrix): NewElement {
  if (element.role !== 'Figure') return element;
  const [left, bottom, right, top] = element.box;
  const { left: x1, top: y1, right: x2, bottom: y2 } = boxOf(toPage, left, bottom, right, top);
  return { ...element, box: [x1, y1, x2, y2] };
}

function copyOf(context: PDFContext, dict: PDFDict | undefined): PDFDict {
  const copy = PDFDict.withContext(context);
  for (const [key, value] of dict?.entries() ?? []) copy.set(key, value);
  return copy;
}

/** From points of the page as shown, y upwards, to the page's own coordinates: the inverse of what pdf.js applies. */
function shownToPage({ toShown: [a, b, c, d, e, f], height }: DrawnPage): Matrix {
  const det = a * d - b * c;
  const inverse: Matrix = [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
  const [g, h, i, j, k, l] = inverse;
  return [g, h, -i, -j, i * height + k, j * height + l];
}

interface LastTrailer {
  readonly startxref: number;
  readonly size: number;
  /** Whether the last cross-reference section is a stream; what is added must be of the same kind. */
  readonly stream: boolean;
}

/** The last cross-reference section of a file. */
function lastTrailer(bytes: Uint8Array): LastTrailer | null {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 2048)));
  const match = [...tail.matchAll(/startxref\s+(\d+)\s+%%EOF/g)].at(-1);
  const startxref = Number(match?.[1] ?? -1);
  if (startxref < 0 || startxref >= bytes.length) return null;
  const head = new TextDecoder('latin1').decode(bytes.subarray(startxref, startxref + 4_000_000));
  const stream = !/^\s*xref\b/.test(head);
  if (stream && !/^\s*\d+\s+\d+\s+obj\b/.test(head)) return null;
  const dict = stream ? head.slice(0, head.indexOf('stream')) : head.slice(head.indexOf('trailer'));
  const size = Number(/\/Size\s+(\d+)/.exec(dict)?.[1] ?? -1);
  return size < 0 ? null : { startxref, size, stream };
}

function append(
  bytes: Uint8Array,
  objects: readonly (readonly [PDFRef, PDFObject])[],
  context: PDFContext,
  last: LastTrailer,
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [bytes];
  let length = bytes.length;
  const push = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  const encode = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  push(encode('\n'));
  const entries: { number: number; offset: number }[] = [];
  const write = (ref: number, object: PDFObject) => {
    entries.push({ number: ref, offset: length });
    push(encode(`${ref} 0 obj\n`));
    const body = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(body, 0);
    push(body);
    push(encode('\nendobj\n'));
  };
  for (const [ref, object] of [...objects].sort(([a], [b]) => a.objectNumber - b.objectNumber)) {
    write(ref.objectNumber, object);
  }
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = context.obj({ Prev: last.startxref });
  if (Root) trailer.set(PDFName.of('Root'), Root);
  if (Info) trailer.set(PDFName.of('Info'), Info);
  if (ID) trailer.set(PDFName.of('ID'), ID);
  const start = length;
  if (last.stream) {
    const own = context.largestObjectNumber + 1;
    entries.push({ number: own, offset: start });
    const rows = Uint8Array.from(
      entries.flatMap(({ offset }) => [
        1,
        (offset >>> 24) & 255,
        (offset >>> 16) & 255,
        (offset >>> 8) & 255,
        offset & 255,
        0,
      ]),
    );
    const stream = context.flateStream(rows, { Type: 'XRef', Size: own + 1, W: [1, 4, 1] });
    for (const [key, value] of trailer.entries()) stream.dict.set(key, value);
    stream.dict.set(PDFName.of('Index'), context.obj(sections(entries).flatMap((s) => [s[0]?.number ?? 0, s.length])));
    push(encode(`${own} 0 obj\n`));
    const body = new Uint8Array(stream.sizeInBytes());
    stream.copyBytesInto(body, 0);
    push(body);
    push(encode('\nendobj\n'));
  } else {
    trailer.set(PDFName.of('Size'), PDFNumber.of(context.largestObjectNumber + 1));
    const table = sections(entries).map(
      (section) =>
        `${section[0]?.number ?? 0} ${section.length}\n${section
          .map(({ offset }) => `${String(offset).padStart(10, '0')} 00000 n \n`)
          .join('')}`,
    );
    push(encode(`xref\n${table.join('')}trailer\n${trailer.toString()}\n`));
  }
  push(encode(`startxref\n${start}\n%%EOF\n`));
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Entries cut where numbers are not consecutive. */
function sections<T extends { number: number }>(entries: readonly T[]): T[][] {
  const cut: T[][] = [];
  for (const entry of entries) {
    const section = cut.at(-1);
    if (section && section.at(-1)?.number === entry.number - 1) section.push(entry);
    else cut.push([entry]);
  }
  return cut;
}
