import type { Box } from './geometry';

/** Why nobody sees a character that is stored on a page. */
export type Hidden = 'invisible' | 'colourless' | 'tiny' | 'off-page' | 'covered' | 'layer' | 'clipped';

/** A character as a page draws it. */
export interface Glyph {
  /** What is stored for it, with ligatures opened; '' where the file stores nothing. */
  readonly text: string;
  /** Left end of its baseline, on the page as shown. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the font, in points as shown. */
  readonly size: number;
  /** Whether it stands upright on the page as shown. */
  readonly upright: boolean;
  /** Its place in the order of painting. */
  readonly order: number;
  hidden: Hidden | null;
  /** On a layer that a reader can switch, though it is shown now. */
  readonly switchable: boolean;
  /** The annotation that it belongs to, or null. */
  readonly annotation: string | null;
  /** The marked content of the page that it is part of (MCID; ISO 32000-1, 14.7.4), or null. */
  readonly marked: number | null;
  /** pdf.js's name of its font on this page, and its code there. */
  readonly font: string;
  readonly code: number;
  /** pdf.js's name of its outline in that font. */
  readonly outline: string;
}

/** Something drawn that is no text. */
export interface Drawing {
  readonly kind: 'path' | 'image';
  readonly box: Box;
  readonly order: number;
  /** Whether it hides what it lies on: a rectangle or image without holes, fully opaque. */
  readonly opaque: boolean;
  /** Its colour as "#rrggbb", or "pattern"; null for images and strokes. */
  readonly fill: string | null;
  /** Points of the path; a rule or a box has few. */
  readonly points: number;
  readonly annotation: string | null;
}

/** Everything on one page. */
export interface PageMarks {
  readonly glyphs: readonly Glyph[];
  readonly drawings: readonly Drawing[];
}
