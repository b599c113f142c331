import type { BlankPlace } from '../../agreements/agreement';
import { number } from '../file/page-content';
import type { Box } from '../pdfium/geometry';
import type { ReadPdf } from '../read';
import { overlap } from './page-marks';

/** How long a side of a cross is, in points: not larger than a small box, nor too small to be seen. */
const LARGEST = 10;
const SMALLEST = 5;
/** Of the box that it stands in. */
const INSIDE = 0.72;
/** How thick its lines are, of its side. */
const THICK = 0.13;

/** Where the cross that takes an offer is drawn: within the drawn box, over the sign, between the brackets. */
export function crossBox(pdf: ReadPdf, { page, box }: Pick<BlankPlace, 'page' | 'box'>): Box {
  const signs = pdf.lines
    .filter((line) => line.page === page)
    .flatMap(({ glyphs }) => glyphs.filter(({ text, ink }) => text.trim() !== '' && overlap(ink, box)));
  const [first, last] = [signs[0], signs.at(-1)];
  if (!first || !last) return square(box, INSIDE);
  if (/^[[({]$/.test(first.text)) {
    const right = last === first ? box.right : last.ink.left;
    return square({ ...first.ink, left: first.ink.right, right }, 1);
  }
  return square(first.ink, INSIDE);
}

function square({ left, right, top, bottom }: Box, part: number): Box {
  const room = Math.min(right - left, bottom - top);
  const half = Math.min(LARGEST, Math.max(SMALLEST, part * room)) / 2;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** A cross as PDF operators, on a page of that height. */
export function crossOperators({ left, right, top, bottom }: Box, height: number): string {
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    `${number(x1)} ${number(height - y1)} m ${number(x2)} ${number(height - y2)} l`;
  const lines = [line(left, top, right, bottom), line(left, bottom, right, top)];
  return `q 0 G ${number(THICK * (right - left))} w 1 J\n${lines.join('\n')} S\nQ`;
}
