import { fieldOf, type SignatureRow } from '../../agreements/agreement';
import type { FormLayout } from '../../agreements/layout';
import { BELOW_LINE, HAND_SIZE, printedScale } from '../../signing/ink';
import type { SignatureInk } from '../../signing/signature-ink';
import type { Drawing, Pages } from '../file/pages';
import { child, type Element } from '../file/structure';
import { inReadingOrder } from '../typesetting/directions';
import { type LineSetter, one, textLines } from './flow';
import type { FilledForm } from './texts';

/** Between a signature and what stands above and below it, in points. */
const OVER_SIGNATURE = 5;
const UNDER_SIGNATURE = 10;

/**
 * The rows of the signature block, each its label and what is filled in behind it, the first behind a bullet and the
 * others behind dashes; lines to write on where nothing is.
 */
export function signatureBlock(
  rows: readonly SignatureRow[],
  form: FilledForm,
  root: Element,
  pages: Pages,
  set: LineSetter,
): void {
  const { layout } = form.agreement;
  const { text, signature: at } = layout;
  const outer = listItem(root, 'Disc');
  let list: Element | undefined;
  let below = 0;
  rows.forEach((row, i) => {
    const indent = i === 0 ? at.first : at.row;
    list ??= i === 0 ? undefined : child(outer.body, 'L', { numbering: 'None' });
    const item = list ? child(list, 'LI') : undefined;
    const mark = item ? child(item, 'Lbl') : outer.label;
    const body = item ? child(item, 'LBody') : outer.body;
    const filled = form.rows.get(row.field);
    const lines = filled
      ? set.filled(filled, (layout.frame.measure - indent) / text.size, 'ragged')
      : set.fixed(`${row.label}:`, layout.frame.measure / text.size, 'ragged');
    const isSignature = fieldOf(form.agreement, row.field).asks === 'signature';
    const x = layout.frame.left + indent;
    const behind = x + one(lines).shaped.width * text.size + at.afterLabel;
    const drawing = isSignature
      ? signatureDrawing(form, body, layout.frame.left + layout.frame.measure - behind, set)
      : null;
    if (i === 0) pages.down(text.gap, (lines.length - 1) * text.leading + (rows.length - 1) * at.penRoom);
    else if (drawing) pages.down(Math.max(text.leading, below, drawing.above + OVER_SIGNATURE));
    else pages.down(filled ? Math.max(text.leading, below) : at.penRoom);
    textLines(
      [one(set.fixed(i === 0 ? '•' : '–', layout.frame.measure / text.size, 'ragged'))],
      layout.frame.left + (i === 0 ? at.bullet : at.dash),
      mark,
      pages,
    );
    const written = inReadingOrder(filled?.text ?? '');
    textLines(lines, x, written.actual ? child(body, 'Span', written) : body, pages);
    if (drawing) pages.draw(...drawing.at(behind, pages.y));
    else if (!filled) penLine(behind, layout, pages);
    below = drawing ? drawing.below + UNDER_SIGNATURE : 0;
  });
}

function listItem(parent: Element, numbering: 'Disc' | 'None'): { label: Element; body: Element } {
  const item = child(child(parent, 'L', { numbering }), 'LI');
  return { label: child(item, 'Lbl'), body: child(item, 'LBody') };
}

function penLine(x: number, { frame, signature }: FormLayout, pages: Pages): void {
  pages.draw({ kind: 'rule', x, y: pages.y - 1.5, width: Math.min(signature.penLine, frame.left + frame.measure - x) });
}

interface SignatureDrawing {
  /** How far it reaches above and below the baseline, in points. */
  readonly above: number;
  readonly below: number;
  at(x: number, y: number): Drawing[];
}

/** @param room how wide it may be, in points. */
function signatureDrawing(form: FilledForm, body: Element, room: number, set: LineSetter): SignatureDrawing | null {
  const { signature: at } = form.agreement.layout;
  if (form.signature === null) return null;
  if (form.signature.kind === 'ink') {
    const figure = child(body, 'Figure', { alt: form.signature.alt });
    return inkSignature(form.signature.ink, room, figure, at);
  }
  const { kind, paragraph } = form.signature;
  const written = inReadingOrder(paragraph.text);
  const element = written.actual ? child(body, 'Span', written) : body;
  const line =
    kind === 'lettered' ? set.lettered(paragraph) : one(set.filled(paragraph, Number.POSITIVE_INFINITY, 'ragged'));
  const { width, top, bottom } = line.shaped;
  const size =
    kind === 'typed'
      ? Math.min(at.typedSize, room / width)
      : Math.min(HAND_SIZE, at.height / (top - bottom), Math.min(room, at.width) / width);
  return {
    above: top * size,
    below: -bottom * size,
    at: (x, y) => [
      kind === 'typed'
        ? { kind: 'text', x, y, size, line, element }
        : { kind: 'lettering', x, y, size, line, colour: form.ink, element },
    ],
  };
}

/** Scales the ink's own box to the height of a signature, its shape kept. */
function inkSignature(
  { paths, box, colour }: SignatureInk,
  room: number,
  element: Element,
  most: FormLayout['signature'],
): SignatureDrawing {
  const { left, right, top, bottom } = box;
  const scale = printedScale(box, most, room);
  const height = (bottom - top) * scale;
  const below = height * BELOW_LINE;
  return {
    above: height - below,
    below,
    at(x, y) {
      const base = y - below;
      element.box = [x, base, x + (right - left) * scale, base + height];
      return [{ kind: 'ink', x: x - left * scale, y: base + bottom * scale, scale, paths, colour, element }];
    },
  };
}
