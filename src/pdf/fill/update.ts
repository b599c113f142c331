import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
} from 'pdf-lib';
import { number } from '../file/page-content';
import { boxOf, type Matrix } from '../pdfium/geometry';
import { type Closed, closedBy, isDigitallySigned, openObjects } from './closed';
import { emptyFields, type Field } from './fields';
import { type FormField, formFields } from './form-fields';
import { openStatesOf } from './open-states';
import { append, lastSection } from './revision';
import { addElement, type NewElement } from './tagging';

/** What is drawn on a page: operators in points from the lower left corner of the page as shown. */
export interface Added {
  readonly operators: string;
  /** null for decoration. */
  readonly element: NewElement | null;
  /** The marked content of a tagged page that it follows, or null. */
  readonly after: number | null;
}

/** A field where a page shows it. */
type ShownField = Pick<Field, 'page' | 'widget' | 'holder'>;

/** A PDF that is being added to. The bytes that were given stay as they are. */
export interface Update {
  readonly context: PDFContext;
  /** Whether the file bears a digital signature, which will not cover what is added. */
  readonly digitallySigned: boolean;
  /** Its empty fields. */
  readonly fields: readonly Field[];
  /** All its fields, of every kind. */
  readonly allFields: readonly FormField[];
  /** What no font of its pages has a name that begins with, and so no earlier filling's. */
  readonly fontPrefix: string;
  /** Gives a field what it shows, operators like those drawn on its page, and its value; a drawing (null) is none. */
  set(
    field: ShownField,
    value: string | null,
    operators: string,
    fonts: ReadonlyMap<string, PDFRef>,
    ground?: string,
  ): void;
  /** What a field may show, over its ground in the page's own coordinates; null for one without a place. */
  appearance(field: ShownField, operators: string, fonts: ReadonlyMap<string, PDFRef>, ground?: string): PDFRef | null;
  /** Draws on a page, from 1, with fonts and graphics states (ExtGState) by their names. On a tagged page it is tagged too. */
  draw(
    page: number,
    added: readonly Added[],
    fonts: ReadonlyMap<string, PDFRef>,
    states?: ReadonlyMap<string, PDFRef>,
  ): void;
  /** Has an object of the file written again, as it is now. */
  rewrite(ref: PDFRef): void;
  /** The original bytes, then what was added (ISO 32000-1, 7.5.6). */
  write(): Uint8Array<ArrayBuffer>;
}

/** How a page is shown. */
export interface DrawnPage {
  readonly toShown: Matrix;
  readonly height: number;
}

/** Opens a PDF for adding to it, or says why that cannot be. */
export async function openForUpdate(bytes: Uint8Array, shapes: readonly DrawnPage[]): Promise<Update | Closed> {
  const document = await openObjects(bytes);
  if (typeof document === 'string') return document;
  const closed = closedBy(document);
  if (closed) return closed;
  const { context } = document;
  const last = lastSection(bytes);
  if (!last || document.getPageCount() !== shapes.length) return 'damaged';
  const open = document.getPages().map(({ node }) => openStatesOf(node.get(PDFName.of('Contents')), context));
  if (open.includes(null)) return 'damaged';
  const size = Math.max(context.largestObjectNumber, last.size - 1);
  context.largestObjectNumber = size;
  const changed = new Map<number, PDFRef>();
  const rewrite = (ref: PDFRef) => void changed.set(ref.objectNumber, ref);
  const appearance: Update['appearance'] = ({ page, widget }, operators, fonts, ground = '') => {
    const rect = context.lookup(widget, PDFDict).lookup(PDFName.of('Rect'));
    const shape = shapes[page - 1];
    if (!shape || !rect) return null;
    const matrix = shownToPage(shape).map((entry) => number(entry, 6));
    const under = ground && `q\n${ground}\nQ\n`;
    // With the field's own place as its box, what it shows is drawn in the coordinates of the page (12.5.5).
    const stream = context.flateStream(`${under}/Tx BMC\nq ${matrix.join(' ')} cm\n${operators}\nQ\nEMC`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: rect,
      Resources: { Font: Object.fromEntries(fonts) },
    });
    return context.register(stream);
  };
  return {
    context,
    rewrite,
    appearance,
    digitallySigned: isDigitallySigned(document),
    fontPrefix: newPrefix(document, size),
    fields: emptyFields(document, shapes),
    allFields: formFields(document, shapes),
    set(field, value, operators, fonts, ground) {
      const { widget, holder } = field;
      const [shown, held] = [context.lookup(widget, PDFDict), context.lookup(holder, PDFDict)];
      const drawn = appearance(field, operators, fonts, ground);
      if (!drawn) return;
      shown.set(PDFName.of('AP'), context.obj({ N: drawn }));
      rewrite(widget);
      if (value === null) return;
      held.set(PDFName.of('V'), PDFHexString.fromText(value));
      rewrite(holder);
    },
    draw(page, added, fonts, states = new Map()) {
      const { node, ref } = document.getPage(page - 1);
      const shape = shapes[page - 1];
      if (!shape) return;
      const resources = copyOf(context, node.Resources());
      for (const [kind, named] of [['Font', fonts] as const, ['ExtGState', states] as const]) {
        if (named.size === 0 && kind !== 'Font') continue;
        const own = copyOf(context, resources.lookupMaybe(PDFName.of(kind), PDFDict));
        for (const [name, ref] of named) own.set(PDFName.of(name), ref);
        resources.set(PDFName.of(kind), own);
      }
      node.set(PDFName.of('Resources'), resources);
      const before = context.register(context.flateStream('q\n'));
      const toPage = shownToPage(shape);
      const matrix = toPage.map((value) => number(value, 6)).join(' ');
      const operators = added.map(({ operators: drawn, element, after: mark }) => {
        if (!element) return `/Artifact <</Type /Layout>> BDC\n${drawn}\nEMC`;
        const id = mark === null ? null : addElement(context, { node, ref }, mark, placed(element, toPage), rewrite);
        return id === null ? drawn : `/${element.role} <</MCID ${id}>> BDC\n${drawn}\nEMC`;
      });
      const close = 'Q '.repeat((open[page - 1] ?? 0) + 1);
      const after = context.register(context.flateStream(`\n${close}\nq ${matrix} cm\n${operators.join('\n')}\nQ\n`));
      const contents = node.get(PDFName.of('Contents'));
      const resolved = contents instanceof PDFRef ? context.lookup(contents) : contents;
      const old = resolved instanceof PDFArray ? resolved.asArray() : contents ? [contents] : [];
      node.set(PDFName.of('Contents'), context.obj([before, ...old, after]));
      rewrite(ref);
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

/** A beginning of names that no page's fonts have; by the file's highest object number, which grows with every filling. */
function newPrefix(document: PDFDocument, highest: number): string {
  const names = document.getPages().flatMap(({ node }) => {
    const fonts = node.Resources()?.lookup(PDFName.of('Font'));
    return fonts instanceof PDFDict ? fonts.keys().map((key) => key.decodeText()) : [];
  });
  let number = highest;
  while (names.some((name) => name.startsWith(`Imprimatur${number}F`))) number++;
  return `Imprimatur${number}`;
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

/** From points of the page as shown, y upwards, to the page's own coordinates: the inverse of `toShown`. */
function shownToPage({ toShown: [a, b, c, d, e, f], height }: DrawnPage): Matrix {
  const det = a * d - b * c;
  const inverse: Matrix = [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
  const [g, h, i, j, k, l] = inverse;
  return [g, h, -i, -j, i * height + k, j * height + l];
}
