import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { type Box, boxOf, type Matrix } from '../pdfium/geometry';

/** A field of a form where a page shows it (ISO 32000-1, 12.7); one that is shown twice is two of these. */
export interface FormField {
  /** Its own name after those of the fields that it belongs to ("author.name"); '' where it has none. */
  readonly name: string;
  /** What a reader says of it to those who ask (TU); '' where it says nothing. */
  readonly title: string;
  /** `mark` is a check box, or one button of several of which one is pressed; `list` offers texts. */
  readonly kind: 'text' | 'signature' | 'mark' | 'list';
  /** What a pressed mark is called (AP, N); null for every other field. */
  readonly onState: string | null;
  /** From 1. */
  readonly page: number;
  /** Where it is shown, in points. */
  readonly box: Box;
  readonly centred: boolean;
  /** Whether its text may take several lines. */
  readonly multiline: boolean;
  /** What it holds; for a mark its state; null where it is empty. What is no text counts as ''. */
  readonly value: string | null;
  readonly isHidden: boolean;
  readonly isReadOnly: boolean;
  /** What is shown, and what holds the value: one object, or the field and its widget. */
  readonly widget: PDFRef;
  readonly holder: PDFRef;
}

/** Flags of what is shown (12.5.3): Hidden, NoView. */
const UNSEEN = 2 | 32;
/** Flags of fields (12.7.3.1, 12.7.4). */
const READ_ONLY = 1;
const MULTILINE = 1 << 12;
const PUSH_BUTTON = 1 << 16;
const CENTRED = 1;
/** Fields within fields are followed to this depth. */
const DEEPEST = 16;

/** All fields of a file as its pages show them, page by page; buttons that hold nothing are left out. */
export function formFields(document: PDFDocument, pages: readonly { readonly toShown: Matrix }[]): FormField[] {
  return document.getPages().flatMap((page, i) => {
    const annotations = page.node.lookup(PDFName.of('Annots'));
    const toShown = pages[i]?.toShown;
    if (!toShown || !(annotations instanceof PDFArray)) return [];
    return annotations.asArray().flatMap((ref) => fieldOf(document, ref, i + 1, toShown) ?? []);
  });
}

interface Level {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

function fieldOf(document: PDFDocument, widget: unknown, page: number, toShown: Matrix): FormField | null {
  if (!(widget instanceof PDFRef)) return null;
  const levels = levelsOf(document, widget);
  const dict = levels[0]?.dict;
  if (!dict || dict.get(PDFName.of('Subtype')) !== PDFName.of('Widget')) return null;
  const inherited = (key: string) => levels.map((level) => level.dict.lookup(PDFName.of(key))).find(Boolean);
  const flags = numberOf(inherited('Ff'));
  const kind = kindOf(inherited('FT'), flags);
  const rect = dict.lookup(PDFName.of('Rect'));
  if (!kind || !(rect instanceof PDFArray)) return null;
  const [x1, y1, x2, y2] = rect.asArray().map(numberOf);
  const names = levels.map((level) => textOf(level.dict.lookup(PDFName.of('T'))) ?? '').filter(Boolean);
  return {
    name: names.reverse().join('.'),
    title: textOf(inherited('TU')) ?? '',
    kind,
    onState: kind === 'mark' ? onStateOf(dict) : null,
    page,
    box: boxOf(toShown, x1 ?? 0, y1 ?? 0, x2 ?? 0, y2 ?? 0),
    centred: numberOf(inherited('Q')) === CENTRED,
    multiline: kind === 'text' && (flags & MULTILINE) !== 0,
    value: kind === 'mark' ? stateOf(dict) : heldIn(inherited('V')),
    isHidden: (numberOf(dict.lookup(PDFName.of('F'))) & UNSEEN) !== 0,
    isReadOnly: (flags & READ_ONLY) !== 0,
    widget,
    // A widget that names itself is its field as well.
    holder: levels.find((level) => level.dict.has(PDFName.of('T')))?.ref ?? widget,
  };
}

/** What is shown, then the fields that it belongs to, from the innermost. */
function levelsOf({ context }: PDFDocument, widget: PDFRef): Level[] {
  const levels: Level[] = [];
  let ref: unknown = widget;
  while (ref instanceof PDFRef && levels.length < DEEPEST) {
    const dict = context.lookup(ref);
    if (!(dict instanceof PDFDict)) break;
    levels.push({ ref, dict });
    ref = dict.get(PDFName.of('Parent'));
  }
  return levels;
}

function kindOf(type: unknown, flags: number): FormField['kind'] | null {
  switch (type) {
    case PDFName.of('Tx'):
      return 'text';
    case PDFName.of('Sig'):
      return 'signature';
    case PDFName.of('Ch'):
      return 'list';
    case PDFName.of('Btn'):
      return (flags & PUSH_BUTTON) === 0 ? 'mark' : null;
    default:
      return null;
  }
}

/** The first state of a mark that is not "Off". */
function onStateOf(dict: PDFDict): string | null {
  const appearance = dict.lookup(PDFName.of('AP'));
  const normal = appearance instanceof PDFDict ? appearance.lookup(PDFName.of('N')) : undefined;
  const states = normal instanceof PDFDict ? normal.keys().map((key) => key.decodeText()) : [];
  return states.find((state) => state !== 'Off') ?? null;
}

function stateOf(dict: PDFDict): string | null {
  const state = dict.lookup(PDFName.of('AS'));
  return state instanceof PDFName && state !== PDFName.of('Off') ? state.decodeText() : null;
}

function heldIn(value: unknown): string | null {
  if (value === undefined || value === PDFNull) return null;
  const text = textOf(value);
  return text === '' ? null : (text ?? '');
}

const textOf = (value: unknown) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
const numberOf = (value: unknown) => (value instanceof PDFNumber ? value.asNumber() : 0);
