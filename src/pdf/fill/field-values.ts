import { PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import { number } from '../file/page-content';
import type { FormField } from './form-fields';
import type { Update } from './update';

/** What an answer is as a field's value: `shown` in it, and `stored`, which of a list may be another text. */
export interface FieldValue {
  readonly shown: string;
  readonly stored: string;
  /** Which offer of a list it is, or null. */
  readonly offer: number | null;
}

/** Flags of lists (ISO 32000-1, 12.7.4.4): texts that are not offered may be written. */
const EDITABLE = (1 << 17) | (1 << 18);
const DEEPEST = 16;

/** An answer as a field's value; null where the field does not take it: it is too long for it, or none of its offers. */
export function valueFor(context: PDFContext, field: FormField, text: string): FieldValue | null {
  const value = { shown: text, stored: text, offer: null };
  if (field.kind === 'text') {
    const most = inherited(context, field.widget, 'MaxLen');
    return most instanceof PDFNumber && text.length > most.asNumber() ? null : value;
  }
  const offers = offersOf(inherited(context, field.widget, 'Opt'));
  const offer = offers.findIndex(({ shown, stored }) => shown === text || stored === text);
  const flags = inherited(context, field.widget, 'Ff');
  const found = offers[offer];
  if (found) return { ...found, offer };
  return flags instanceof PDFNumber && (flags.asNumber() & EDITABLE) === EDITABLE ? value : null;
}

/** Tells a list which of its offers its value is (I). */
export function chooseOffer({ context, rewrite }: Update, { holder }: FormField, { offer }: FieldValue): void {
  const dict = context.lookup(holder, PDFDict);
  if (offer === null) dict.delete(PDFName.of('I'));
  else dict.set(PDFName.of('I'), context.obj([offer]));
  rewrite(holder);
}

/** Presses a mark, and releases the others of its field (12.7.4.2.3, 12.7.4.2.4). `drawn` is what it shows where the form has nothing for that. */
export function press(update: Update, field: FormField, drawn: string): void {
  const { context, rewrite, allFields } = update;
  const state = field.onState ?? 'On';
  for (const other of allFields.filter(({ holder }) => holder === field.holder)) {
    const dict = context.lookup(other.widget, PDFDict);
    const isOn = other === field || (other.onState !== null && other.onState === field.onState);
    if (other === field && field.onState === null) {
      const on = update.appearance(field, drawn, new Map());
      const off = update.appearance(field, '', new Map());
      if (on && off) dict.set(PDFName.of('AP'), context.obj({ N: { [state]: on, Off: off } }));
    }
    dict.set(PDFName.of('AS'), PDFName.of(isOn ? state : 'Off'));
    rewrite(other.widget);
  }
  context.lookup(field.holder, PDFDict).set(PDFName.of('V'), PDFName.of(state));
  rewrite(field.holder);
}

/** The ground and the border that a field has beneath its text (MK, 12.5.6.19), in the page's own coordinates. */
export function groundOf(context: PDFContext, widget: PDFRef): string {
  const dict = context.lookup(widget, PDFDict);
  const look = dict.lookup(PDFName.of('MK'));
  const rect = dict.lookup(PDFName.of('Rect'));
  if (!(look instanceof PDFDict) || !(rect instanceof PDFArray)) return '';
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersIn(rect);
  const style = dict.lookup(PDFName.of('BS'));
  const thick = style instanceof PDFDict ? style.lookup(PDFName.of('W')) : undefined;
  const wide = thick instanceof PDFNumber ? thick.asNumber() : 1;
  const box = (inset: number) =>
    [Math.min(x1, x2) + inset, Math.min(y1, y2) + inset, Math.abs(x2 - x1) - 2 * inset, Math.abs(y2 - y1) - 2 * inset]
      .map((value) => number(value))
      .join(' ');
  const ground = colour(look.lookup(PDFName.of('BG')), ['g', 'rg', 'k']);
  const border = wide > 0 ? colour(look.lookup(PDFName.of('BC')), ['G', 'RG', 'K']) : '';
  return [ground && `${ground} ${box(0)} re f`, border && `${border} ${number(wide)} w ${box(wide / 2)} re S`]
    .filter(Boolean)
    .join('\n');
}

/** A colour of one, three or four parts as an operator; '' for none. */
function colour(value: unknown, operators: readonly [string, string, string]): string {
  const parts = value instanceof PDFArray ? numbersIn(value) : [];
  const operator = { 1: operators[0], 3: operators[1], 4: operators[2] }[parts.length];
  return operator ? `${parts.map((part) => number(part)).join(' ')} ${operator}` : '';
}

const numbersIn = (array: PDFArray) =>
  array.asArray().map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));

function offersOf(options: unknown): { readonly shown: string; readonly stored: string }[] {
  if (!(options instanceof PDFArray)) return [];
  return Array.from({ length: options.size() }, (_, i) => {
    const option = options.lookup(i);
    if (!(option instanceof PDFArray)) return { shown: textOf(option), stored: textOf(option) };
    return { stored: textOf(option.lookup(0)), shown: textOf(option.lookup(1)) };
  });
}

const textOf = (value: unknown) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';

/** What a field or one that it belongs to has. */
function inherited(context: PDFContext, widget: PDFRef, key: string): unknown {
  let ref: unknown = widget;
  for (let level = 0; ref instanceof PDFRef && level < DEEPEST; level++) {
    const dict = context.lookup(ref);
    if (!(dict instanceof PDFDict)) return undefined;
    const value = dict.lookup(PDFName.of(key));
    if (value) return value;
    ref = dict.get(PDFName.of('Parent'));
  }
  return undefined;
}
