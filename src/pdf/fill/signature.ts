import type { SignatureInk } from '../../signing/signature-ink';
import { inkOperators } from '../file/page-content';
import type { Box, ReadPdf } from '../read';
import type { Paragraph } from '../typesetting/paragraph';
import type { Typesetter } from '../typesetting/shaping';
import { type Fitted, fitInto } from './fit';
import { type Place, textBetween } from './places';

/** Points. */
const HIGHEST = 26;
const WIDEST = 170;
/** Of its height: how far a signature reaches below its line. */
const BELOW = 0.22;

/** A box for a signature of the given shape on its line: clear of all text, as large as there is room for. */
export function signatureBox(
  pdf: ReadPdf,
  place: Place,
  shape: { readonly width: number; readonly height: number },
  others: readonly Box[],
): Box | null {
  for (let height = HIGHEST; height >= 9; height -= 1) {
    const scale = Math.min(height / shape.height, WIDEST / shape.width);
    const [wide, high] = [shape.width * scale, shape.height * scale];
    const bottom = place.baseline + BELOW * high;
    const top = bottom - high;
    const beside = besides(pdf, place, others, top, bottom);
    const left = Math.max(place.left, ...beside.map(({ right }) => right + 6));
    const fits = left + wide <= place.right;
    // A smaller signature right after its label is better than a large one far away from it.
    if (fits && (left - place.left < 120 || height < 16)) return { left, right: left + wide, top, bottom };
  }
  return null;
}

/** What stands in a place between two heights, the line to sign on excepted: not what another column has. */
function besides(pdf: ReadPdf, place: Place, others: readonly Box[], top: number, bottom: number): Box[] {
  const isIn = (box: Box) => box.bottom > top && box.top < bottom && box.right > place.left && box.left < place.right;
  return [...textBetween(pdf, place.page, top, bottom), ...others].filter(
    (box) => isIn(box) && !isOnLeader(pdf, place, box),
  );
}

/** The sizes of a typed name in points, the best first, and whether it must stand right after its label. */
const TYPED: readonly (readonly [size: number, adjacent: boolean])[] = [
  [14, true],
  [13, true],
  [12, true],
  [11, true],
  [14, false],
  [12, false],
  [10, false],
];

/** A typed name on its line: right after its label where there is room for it in 11 points or more. */
export function typedSignature(
  pdf: ReadPdf,
  place: Place,
  name: Paragraph,
  others: readonly Box[],
  typesetter: Typesetter,
): Fitted | null {
  const line = typesetter.line(name);
  for (const [size, adjacent] of TYPED) {
    const [top, bottom] = [place.baseline - line.top * size, place.baseline - line.bottom * size];
    const beside = besides(pdf, place, others, top, bottom);
    const left = Math.max(place.left, ...beside.map(({ right }) => right + 6));
    const right = left + line.width * size + 0.1;
    if (right > place.right || (adjacent && left > place.left)) continue;
    return fitInto(typesetter, name, { ...place, left, right, size });
  }
  return fitInto(typesetter, name, { ...place, size: 10 });
}

/** What a line to sign on is made of. */
const LEADER = /^[_.…]+$/;

/** The line to sign on, made of underscores, is there to be written over. */
function isOnLeader(pdf: ReadPdf, { page, baseline }: Place, box: Box): boolean {
  const word = pdf.placed.find((placed) => placed.page === page && placed.box === box);
  return word !== undefined && Math.abs(box.bottom - baseline) < 6 && LEADER.test(pdf.text.slice(word.start, word.end));
}

/** A signature's ink as PDF operators inside `box`; `pageHeight` turns y upwards. */
export function placedInk(ink: SignatureInk, box: Box, pageHeight: number): string {
  const own = ink.box;
  const scale = (box.right - box.left) / (own.right - own.left);
  const operators = inkOperators(ink, scale, ({ x, y }) => ({
    x: box.left + (x - own.left) * scale,
    y: pageHeight - box.top - (y - own.top) * scale,
  }));
  return `q 0 G\n${operators}\nQ`;
}
