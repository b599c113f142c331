import type { Box, Matrix } from './content/geometry';
import type { Drawing } from './content/marks';
import type { Line, Placed } from './lines';
import type { PlacedLink } from './links';
import type { Refusal } from './open';
import type { Trick } from './tricks';

/** A page's size as shown and how its own coordinates become those. */
export interface PageShape {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** From the page's own coordinates to those of `Box`. */
  readonly toShown: Matrix;
}

/** What a PDF says to somebody who looks at it. */
export interface ReadPdf {
  readonly kind: 'read';
  /** What is seen, line by line; empty lines between paragraphs and pages. */
  readonly text: string;
  /** Where each word of `text` stands. */
  readonly placed: readonly Placed[];
  readonly lines: readonly Line[];
  readonly pages: readonly PageShape[];
  readonly drawings: readonly (readonly Drawing[])[];
  readonly links: readonly PlacedLink[];
  readonly tricks: readonly Trick[];
  /** Running heads, page numbers, text set aside in the margin: seen, but not part of `text`. */
  readonly margins: readonly { readonly page: number; readonly text: string }[];
  /** How the signature was made where it is not text, or null. */
  readonly drawn: 'ink' | 'image' | null;
  /** Pages (from 1) that are pictures, whatever text lies invisibly upon them. */
  readonly scanned: readonly number[];
  /** The agreement whose publisher offers this very file, or null. */
  readonly known: string | null;
}

/** No page has text that can be seen: pictures (`image`), letters drawn as shapes, or nothing at all. */
export interface Scan {
  readonly kind: 'scan';
  readonly of: 'image' | 'shapes' | 'nothing';
  readonly pages: readonly PageShape[];
}

/** What reading a PDF gives. */
export type PdfReading = ReadPdf | Scan | { readonly kind: 'refused'; readonly why: Refusal };

/** How much of a box there is, in square points; 0 for one with a negative width or height. */
export const areaOf = ({ left, top, right, bottom }: Box): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top);
