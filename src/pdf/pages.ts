import type { PathStep } from '../signing/signature';
import type { SetLine } from './lines';
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
const FIRST_BASELINE = 657.235;
const LAST_BASELINE = 134.8;
const FOLIO_BASELINE = 89.365;

/** Where the next line goes, page after page. */
export class Pages {
  readonly pages: Drawing[][] = [[]];
  /** The baseline of the last line set. */
  y: number;
  #last: number;

  /** Starts on the first page at a baseline; `lastBaseline` leaves room for the footnote below it. */
  constructor(y: number, lastBaseline: number) {
    this.y = y;
    this.#last = lastBaseline;
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
    this.y = FIRST_BASELINE;
    this.#last = LAST_BASELINE;
  }

  /** Numbers the pages at the foot. */
  number(line: (text: string) => SetLine): void {
    this.pages.forEach((page, i) => {
      const folio = line(String(i + 1));
      const x = LEFT + (MEASURE - folio.shaped.width * SIZE) / 2;
      page.push({ kind: 'text', x, y: FOLIO_BASELINE, size: SIZE, line: folio, element: null });
    });
  }
}
