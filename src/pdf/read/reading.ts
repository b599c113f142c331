import type { DrawnBeside } from '../look/beside';
import type { Different } from '../look/different';
import type { Box } from '../pdfium/geometry';
import type { DigitalSignature } from './digital-signatures';
import type { Drawing, MarkKind } from './glyph';
import type { Line, Placed } from './lines';
import type { PlacedLink } from './links';
import type { PageShape } from './page-shape';
import type { Trick } from './tricks';

/** A word of the text that a page's picture shows otherwise than stored. */
export interface Mark {
  readonly kind: MarkKind;
  /** In UTF-16 units of the text, end not included. */
  readonly range: { readonly start: number; readonly end: number };
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
  /** Digital signatures that its pages show; none of their words is part of `text`. */
  readonly signatures: readonly DigitalSignature[];
  readonly links: readonly PlacedLink[];
  readonly tricks: readonly Trick[];
  /** In the order of the text. */
  readonly marks: readonly Mark[];
  /** What is drawn beside the words. */
  readonly beside: readonly DrawnBeside[];
  /** Words that look different from what is stored. */
  readonly different: readonly Different[];
  /** Whether its pages were looked at: else `marks` and `beside` are empty, and what covers words is not known. */
  readonly lookedAt: boolean;
  /** Running heads, page numbers, text set aside in the margin: seen, but not part of `text`. */
  readonly margins: readonly { readonly page: number; readonly text: string }[];
  /** How the signature was made where it is no plain text (`script` is text in a face of handwriting), a field for one that is empty, or null. */
  readonly drawn: 'ink' | 'image' | 'script' | 'empty-field' | null;
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

/** Why a file is not read. */
export type Refusal =
  | 'not-a-pdf'
  /** It needs a password. */
  | 'encrypted'
  /** It begins like a PDF, and cannot be read as one. */
  | 'damaged'
  | 'too-large'
  | 'too-many-pages'
  /** Reading took longer or more memory than the limit, or the pages draw more than any form does. */
  | 'too-complex';

/** What reading a PDF gives. */
export type PdfReading = ReadPdf | Scan | { readonly kind: 'refused'; readonly why: Refusal };

/** How much of a box there is, in square points; 0 for one with a negative width or height. */
export const areaOf = ({ left, top, right, bottom }: Box): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top);
