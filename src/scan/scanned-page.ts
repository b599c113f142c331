import type { Corners, Grey, PixelBox } from './picture/grey';

/** A word that a machine read from a picture: never evidence, only a reason to look or not to look. */
export interface ScannedWord {
  readonly text: string;
  /** How sure the reader is, from 0 to 100. Printed words that were altered reach 96; wrong readings reach 91. */
  readonly confidence: number;
  readonly box: PixelBox;
  /** Which line of its page, from 0 in reading order. */
  readonly line: number;
}

/** What a pen, a brush or paste left among the printed words of a page. */
export interface PenMark {
  /** A line through words; words under a blot or under something pasted; writing between the lines or beside them. */
  readonly kind: 'stroke' | 'blot' | 'writing';
  readonly box: PixelBox;
  /** The words that it meets, as indexes into the page's words. */
  readonly words: readonly number[];
}

/** Whether a picture shows enough for a verdict, and why not. `dpi` is an estimate: pixels an inch of the paper. */
export type ScanQuality =
  | { readonly kind: 'enough'; readonly dpi: number }
  | {
      readonly kind: 'too-little';
      readonly why: 'resolution' | 'fax' | 'small-photograph' | 'black-and-white';
      readonly dpi: number;
    };

/** A page that was read from a picture. */
export interface ScannedPage {
  /** Straightened, upright, its paper white; 1,700 pixels wide. The boxes of words and marks are in its pixels. */
  readonly picture: Grey;
  /** In reading order. */
  readonly words: readonly ScannedWord[];
  readonly marks: readonly PenMark[];
  readonly quality: ScanQuality;
  /** Where the page was found in the picture that was given, or null where it fills it. */
  readonly corners: Corners | null;
  /** Clockwise degrees by which the given picture had to be turned. */
  readonly turned: 0 | 90 | 180 | 270;
}
