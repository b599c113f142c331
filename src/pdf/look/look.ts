import type { Box, PageShape, Placed } from '../read';
import { type DrawnBeside, drawnBeside } from './beside';
import { memoryOf, type Pdfium } from './pdfium';
import { drawThree } from './three-pictures';
import { lookAtWord } from './words';

/** A word of the stored text and what is seen of it on the page. */
export interface Mark {
  /** A line runs through it; it is hidden under something, or as pale as the paper; or nothing is drawn where it is stored. */
  readonly kind: 'struck' | 'covered' | 'undrawn';
  /** In UTF-16 units of the text, end not included. */
  readonly range: { readonly start: number; readonly end: number };
}

/** What a look at the pages shows that the stored text does not tell. */
export interface Look {
  /** In the order of the text. */
  readonly marks: readonly Mark[];
  readonly beside: readonly DrawnBeside[];
}

/** What was read of the file before: its pages, and where its words stand. */
export interface Stored {
  readonly pages: readonly PageShape[];
  readonly placed: readonly Placed[];
  readonly text: string;
}

/** Dots per inch of the pictures. Thresholds below were set at this. */
const RESOLUTION = 100;
const SCALE = RESOLUTION / 72;
/** Pixels of one picture: a page of four times a letter's area. */
const LARGEST = 4_000_000;
/** Pages that are looked at; no form has more. */
const MOST_PAGES = 12;
/** Less of a word's contrast than this, and it is not seen. Honest words keep 0.66 at least. */
const UNSEEN = 0.25;
/** A line through more of a word's width than this strikes it. Honest words have 0.06 at most. */
const STRUCK = 0.5;
/** `Placed` has boxes from the baseline up 0.8 and down 0.25 of the size. */
const DEPTH = 0.25 / 1.05;

/**
 * Looks at the pages of a PDF as somebody would who has them on the screen, and tells which of the stored words are
 * struck out or not to be seen, and what is drawn beside the words. Null where the file cannot be drawn.
 */
export function lookAt(pdfium: Pdfium, bytes: Uint8Array, { pages, placed, text }: Stored): Look | null {
  const start = pdfium.pdfium.wasmExports.malloc(bytes.length);
  if (!start) return null;
  memoryOf(pdfium).set(bytes, start);
  const document = pdfium.FPDF_LoadMemDocument(start, bytes.length, '');
  try {
    if (!document) return null;
    const marks: Mark[] = [];
    const beside: DrawnBeside[] = [];
    for (const [index, shape] of pages.slice(0, MOST_PAGES).entries()) {
      const size = { width: Math.round(shape.width * SCALE), height: Math.round(shape.height * SCALE) };
      if (size.width * size.height > LARGEST) return null;
      const pictures = drawThree(pdfium, document, index, size);
      if (!pictures) return null;
      const words = placed.filter(({ page }) => page === index + 1);
      for (const { start: from, end, box } of words) {
        const em = box.bottom - box.top;
        const look = lookAtWord(pictures, scaled(box), (box.bottom - DEPTH * em) * SCALE, (em / 1.05) * SCALE);
        const kind = markOf(look.ink, look.contrast, look.crossed, text.slice(from, end));
        if (kind) marks.push({ kind, range: { start: from, end } });
      }
      beside.push(...drawnBeside(pictures.withoutText, words, index + 1, SCALE));
    }
    return { marks: marks.sort((a, b) => a.range.start - b.range.start), beside };
  } finally {
    if (document) pdfium.FPDF_CloseDocument(document);
    pdfium.pdfium.wasmExports.free(start);
  }
}

function markOf(ink: number, contrast: number, crossed: number, word: string): Mark['kind'] | null {
  // Dashes and dots may be too fine to leave a dark pixel; letters leave some.
  if (ink === 0) return /[\p{L}\p{N}]/u.test(word) ? 'undrawn' : null;
  if (contrast < UNSEEN) return 'covered';
  return crossed > STRUCK ? 'struck' : null;
}

function scaled({ left, top, right, bottom }: Box): Box {
  return { left: left * SCALE, top: top * SCALE, right: right * SCALE, bottom: bottom * SCALE };
}
