import type { PathStep } from '../../signing/signature';
import type { SetLine } from '../typesetting/set-lines';
import type { Element } from './structure';

/** US letter, in points. */
export const PAGE_WIDTH = 612;
export const PAGE_HEIGHT = 792;

/** Something on a page; lengths in points from the page's lower left corner. `element: null` is decoration. */
export type Drawing =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly line: SetLine;
      readonly element: Element | null;
    }
  | { readonly kind: 'rule'; readonly x: number; readonly y: number; readonly width: number }
  | {
      readonly kind: 'strokes';
      /** A point of the pad is drawn at x + its x * scale, y - its y * scale. */
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      readonly strokes: readonly (readonly PathStep[])[];
      readonly element: Element;
    };

// The publisher's page (LaTeX's article class at 10 pt on letter paper), read off the form's own operators.
/** The left edge of the text. */
export const LEFT = 133.768;
/** The width of the text. */
export const MEASURE = 343.711;
/** The size of the text. */
export const SIZE = 9.9626;
/** From one baseline to the next. */
export const LEADING = 11.955;
/** From a paragraph's last baseline to the first of the next one. */
export const PARAGRAPH_GAP = 17.933;

/** The part of a page that text fills: its edges, its first and last baseline, and that of the page's number; in points. */
export interface Frame {
  readonly left: number;
  readonly measure: number;
  readonly first: number;
  readonly last: number;
  readonly folio: number;
}

/** The publisher's. */
export const FORM_FRAME: Frame = { left: LEFT, measure: MEASURE, first: 657.235, last: 134.8, folio: 89.365 };

/** What is on the pages of a document, and what it is. */
export interface LaidOut {
  readonly pages: readonly (readonly Drawing[])[];
  readonly root: Element;
}

/** Where the next line goes, page after page. */
export class Pages {
  readonly pages: Drawing[][] = [[]];
  /** The baseline of the last line set. */
  y: number;
  #last: number;

  /** Starts on the first page at a baseline; `last`, its last one, may leave room for a footnote below it. */
  constructor(
    readonly frame: Frame,
    y = frame.first,
    last = frame.last,
  ) {
    this.y = y;
    this.#last = last;
  }

  draw(...drawings: Drawing[]): void {
    this.pages.at(-1)?.push(...drawings);
  }

  /** How many lines fit below, the first one `gap` under the last line set. */
  room(gap: number, leading = LEADING): number {
    return Math.max(0, Math.floor((this.y - gap - this.#last) / leading + 1 + 1e-3));
  }

  /** Moves down by `gap`, on to a new page where less than `needed` points would remain above the bottom. */
  down(gap: number, needed = 0): void {
    if (this.y - gap - needed < this.#last - 0.1) this.turn();
    else this.y -= gap;
  }

  /** Goes on at the top of a new page. */
  turn(): void {
    this.pages.push([]);
    this.y = this.frame.first;
    this.#last = this.frame.last;
  }

  /** Numbers the pages at the foot. */
  number(line: (page: number, of: number) => SetLine): void {
    const { left, measure, folio } = this.frame;
    this.pages.forEach((page, i) => {
      const set = line(i + 1, this.pages.length);
      const x = left + (measure - set.shaped.width * SIZE) / 2;
      page.push({ kind: 'text', x, y: folio, size: SIZE, line: set, element: null });
    });
  }
}
