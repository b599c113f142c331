import type { Block } from '../../agreements/agreement';
import { PAD_WIDTH, PEN_WIDTH, type Stroke, strokePath } from '../../signing/signature';
import { type Drawing, LEADING, LEFT, MEASURE, PARAGRAPH_GAP, type Pages, SIZE } from '../file/pages';
import { child, type Element } from '../file/structure';
import { inReadingOrder } from '../typesetting/directions';
import { type LineSetter, one, textLines } from './flow';
import type { FilledForm } from './texts';

// Positions of the publisher's form, in points from the left edge of the text.
const BULLET = 12.177;
const SIGNER = 24.907;
const DASH = 36.115;
const ROW = 46.825;
/** Between a label and what is filled in after it. */
const AFTER_LABEL = 5;

/** How high a signature may be, and how much larger than 1/1000 of the pad's width a small one may be drawn. */
const SIGNATURE_HEIGHT = 30;
const SIGNATURE_SCALE = 0.42;
/** How far a drawn signature reaches below the baseline, as a share of its height. */
const BELOW_BASELINE = 0.2;
const TYPED_SIZE = 15;
/** Room above an empty line for a pen. */
const PEN_ROOM = 27;
const PEN_LINE = 200;

type Labels = Extract<Block, { kind: 'signature-block' }>;

/** Who signs, the signature and the date, each after its label; lines to write on in a form for ink. */
export function signatureBlock(labels: Labels, form: FilledForm, root: Element, pages: Pages, set: LineSetter): void {
  const outer = listItem(root, 'Disc');
  const signer = form.signerLine
    ? set.filled(form.signerLine, (MEASURE - SIGNER) / SIZE, 'ragged')
    : set.fixed(`${labels.signer}:`, MEASURE / SIZE, 'ragged');
  pages.down(PARAGRAPH_GAP, (signer.length - 1) * LEADING + 2 * PEN_ROOM);
  label('•', BULLET, outer.label, pages, set);
  const written = inReadingOrder(form.signerLine?.text ?? '');
  textLines(signer, LEFT + SIGNER, written.actual ? child(outer.body, 'Span', written) : outer.body, pages);
  if (!form.signerLine) penLine(SIGNER, one(signer).shaped.width * SIZE, pages);
  const list = child(outer.body, 'L', { numbering: 'None' });

  const signed = row(labels.signed, list, set);
  const drawing = signatureDrawing(form, signed, set);
  pages.down(Math.max(LEADING, drawing ? drawing.above + 5 : PEN_ROOM));
  signed.draw(pages);
  if (drawing) pages.draw(...drawing.at(LEFT + ROW + signed.width + AFTER_LABEL, pages.y));
  else penLine(ROW, signed.width, pages);

  const date = row(
    labels.date,
    list,
    set,
    form.date ? one(set.filled(form.date, MEASURE / SIZE, 'ragged')) : undefined,
  );
  pages.down(form.date ? Math.max(LEADING, (drawing?.below ?? 0) + 10) : PEN_ROOM);
  date.draw(pages);
  if (!form.date) penLine(ROW, date.width, pages);
}

function listItem(parent: Element, numbering: 'Disc' | 'None'): { label: Element; body: Element } {
  const item = child(child(parent, 'L', { numbering }), 'LI');
  return { label: child(item, 'Lbl'), body: child(item, 'LBody') };
}

function label(text: string, x: number, element: Element, pages: Pages, set: LineSetter): void {
  textLines([one(set.fixed(text, MEASURE / SIZE, 'ragged'))], LEFT + x, element, pages);
}

/** A dash, a label with a colon, and perhaps what follows it on the same line. */
function row(
  text: string,
  list: Element,
  set: LineSetter,
  filled = one(set.fixed(`${text}:`, MEASURE / SIZE, 'ragged')),
) {
  const item = child(list, 'LI');
  const dash = child(item, 'Lbl');
  const body = child(item, 'LBody');
  return {
    body,
    width: filled.shaped.width * SIZE,
    draw(pages: Pages) {
      label('–', DASH, dash, pages, set);
      textLines([filled], LEFT + ROW, body, pages);
    },
  };
}

function penLine(indent: number, labelWidth: number, pages: Pages): void {
  const x = LEFT + indent + labelWidth + AFTER_LABEL;
  pages.draw({ kind: 'rule', x, y: pages.y - 1.5, width: Math.min(PEN_LINE, LEFT + MEASURE - x) });
}

interface SignatureDrawing {
  /** How far it reaches above and below the baseline, in points. */
  readonly above: number;
  readonly below: number;
  at(x: number, y: number): Drawing[];
}

function signatureDrawing(form: FilledForm, { body, width }: { body: Element; width: number }, set: LineSetter) {
  const room = MEASURE - ROW - width - AFTER_LABEL;
  if (form.signature === null) return null;
  if (form.signature.kind === 'drawn') {
    const figure = child(body, 'Figure', { alt: form.signature.alt });
    return drawnSignature(form.signature.strokes, room, figure);
  }
  const { paragraph } = form.signature;
  const written = inReadingOrder(paragraph.text);
  const element = written.actual ? child(body, 'Span', written) : body;
  return typedSignature(set.filled(paragraph, Number.POSITIVE_INFINITY, 'ragged'), room, element);
}

function typedSignature(lines: ReturnType<LineSetter['filled']>, room: number, element: Element): SignatureDrawing {
  const line = one(lines);
  const size = Math.min(TYPED_SIZE, room / line.shaped.width);
  return {
    above: line.shaped.top * size,
    below: -line.shaped.bottom * size,
    at: (x, y) => [{ kind: 'text', x, y, size, line, element }],
  };
}

/** Scales the strokes' own box to the height of a signature, its shape kept. */
function drawnSignature(strokes: readonly Stroke[], room: number, element: Element): SignatureDrawing {
  const points = strokes.flat();
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const pen = PEN_WIDTH / 2;
  const left = Math.min(PAD_WIDTH, ...xs) - pen;
  const right = Math.max(left, ...xs) + pen;
  const top = Math.min(...ys) - pen;
  const bottom = Math.max(top, ...ys) + pen;
  const scale = Math.min(SIGNATURE_SCALE, SIGNATURE_HEIGHT / (bottom - top), Math.min(room, 220) / (right - left));
  const height = (bottom - top) * scale;
  const below = height * BELOW_BASELINE;
  return {
    above: height - below,
    below,
    at(x, y) {
      const base = y - below;
      element.box = [x, base, x + (right - left) * scale, base + height];
      const paths = strokes.map(strokePath);
      return [{ kind: 'strokes', x: x - left * scale, y: base + bottom * scale, scale, strokes: paths, element }];
    },
  };
}
