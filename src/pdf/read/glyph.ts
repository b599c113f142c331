import type { Box } from '../pdfium/geometry';

/** Why nobody sees a character that is stored on a page. The last two are what the page's picture shows. */
export type Hidden =
  | 'invisible'
  | 'tiny'
  | 'off-page'
  /** Its line is covered, cut away, on a layer that is off, or as pale as the paper. */
  | 'unseen'
  /** Another word is typed over it. */
  | 'overtyped';

/** What a person sees of a word otherwise than stored: a line runs through it; it is covered, or as pale as the paper; nothing is drawn where it is stored. */
export type MarkKind = 'struck' | 'covered' | 'undrawn';

/** A character, or several that stand in one place, as a page draws it. */
export interface Glyph {
  /** What is stored for it, with ligatures opened; '' where the file stores nothing. */
  readonly text: string;
  /** Left end of its baseline, on the page as shown. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the font, in points as shown. */
  readonly size: number;
  /** By how many quarter turns clockwise it is turned on the page as shown; null for mirrored letters and other angles. */
  readonly quarter: 0 | 1 | 2 | 3 | null;
  /** Where its ink may be, on the page as shown; empty for a space. */
  readonly ink: Box;
  /** The place of what it was drawn with in the page's order of drawing. */
  readonly order: number;
  /** PDFium's handle of its font, while the page is open. */
  readonly font: number;
  /** Whether its font is one of handwriting. */
  readonly isScript: boolean;
  /** Whether the page itself draws it, not a form XObject, a note or a field. */
  readonly own: boolean;
  /** On a layer that a reader can switch. */
  readonly switchable: boolean;
  /** The marked content of the page that it is part of (MCID; ISO 32000-1, 14.7.4), or null. */
  readonly marked: number | null;
  hidden: Hidden | null;
  mark: MarkKind | null;
}

/** Something drawn that is no text. */
export interface Drawing {
  readonly kind: 'path' | 'image';
  readonly box: Box;
  /** Points of the path; a rule or a box has few. */
  readonly points: number;
  /** Whether its area is painted, and so dark or so coloured that one sees it on white paper; false for a picture. */
  readonly isShaded: boolean;
  /** The boxes of a path's separate figures where it has several; none else. */
  readonly figures: readonly Box[];
}
