import type { Frame } from '../../agreements/layout';
import type { InkColour, InkPath } from '../../signing/ink';
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
  /** Text in the colour of ink. */
  | {
      readonly kind: 'lettering';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly line: SetLine;
      readonly colour: InkColour;
      readonly element: Element;
    }
  | { readonly kind: 'rule'; readonly x: number; readonly y: number; readonly width: number }
  /** Pale words under everything else, turned counter-clockwise by so many radians around where they begin. */
  | {
      readonly kind: 'watermark';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly turned: number;
      readonly line: SetLine;
    }
  | {
      readonly kind: 'ink';
      /** A point of the pad is drawn at x + its x * scale, y - its y * scale. */
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      readonly paths: readonly InkPath[];
      readonly colour: InkColour;
      readonly element: Element;
    };

/** How running text is set: its size, and from one baseline to the next; in points. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
}

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

  /**
   * Starts on the first page at a baseline.
   * @param below what is kept free above the last baseline of a page, by its index: room for its footnotes.
   */
  constructor(
    readonly frame: Frame,
    readonly text: TextStyle,
    y = frame.first,
    private readonly below: (page: number) => number = () => 0,
  ) {
    this.y = y;
  }

  /** The index of the page that is being filled. */
  get page(): number {
    return this.pages.length - 1;
  }

  draw(...drawings: Drawing[]): void {
    this.pages.at(-1)?.push(...drawings);
  }

  /** How many lines fit below, the first one `gap` under the last line set. */
  room(gap: number, leading = this.text.leading): number {
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
  }

  /** Numbers the pages at the foot. */
  number(line: (page: number, of: number) => SetLine): void {
    const { left, measure, folio } = this.frame;
    const { size } = this.text;
    this.pages.forEach((page, i) => {
      const set = line(i + 1, this.pages.length);
      const x = left + (measure - set.shaped.width * size) / 2;
      page.push({ kind: 'text', x, y: folio, size, line: set, element: null });
    });
  }

  get #last(): number {
    return this.frame.last + this.below(this.page);
  }
}
