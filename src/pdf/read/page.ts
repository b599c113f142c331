import type { Judged } from '../look/different';
import { lookAtPage, type PageLook } from '../look/look';
import { objectsOn, type PageObject } from '../pdfium/page-objects';
import type { PdfFile } from '../pdfium/pdf-file';
import { withAccents } from './accents';
import { inStoredOrder, structureTexts } from './actual-text';
import { type Annotation, annotationsOn } from './annotations';
import { drawingsAmong } from './drawings';
import type { Drawing, Glyph } from './glyph';
import { type PageText, textOn } from './glyphs';
import type { Limits } from './limits';
import { type PageShape, shapeOf } from './page-shape';
import { textObjectsAmong } from './text-object';
import { quarterTurnsToUpright } from './upright';

/** Everything on one page. What the look finds of its characters stands on these. */
export interface Page {
  readonly shape: PageShape;
  readonly glyphs: readonly Glyph[];
  readonly drawings: readonly Drawing[];
  readonly annotations: readonly Annotation[];
  /** What other programs copy out in place of what is drawn. */
  readonly actualTexts: readonly string[];
  /** Null where the page was not looked at. */
  readonly look: PageLook | null;
}

/** A page that has been read and is open, to be looked at as well. Close it. */
export interface OpenPage {
  /** As it was read, without a look. */
  readonly page: Page;
  /**
   * Looks at it, once, with what is known of the file's letters, on paper as well where that may differ from the screen;
   * it is of no further use to draw.
   */
  look(judged: Judged, mayHaveLayers: boolean): Page;
  close(): void;
}

/**
 * Reads a page, by its place in the file from 0 and its number among those that are read from 1, and leaves it open; null where it holds more than the limits allow, 'damaged' where it
 * cannot be loaded.
 */
export function openPage(file: PdfFile, index: number, number: number, limits: Limits): OpenPage | 'damaged' | null {
  let page = file.openPage(index);
  if (page === null) return 'damaged';
  const annotations = annotationsOn(file, page, limits.annotations);
  if (annotations?.some(({ isDrawn }) => isDrawn)) {
    file.flatten(page);
    file.closePage(page);
    // What is drawn of them is part of the page that is opened now.
    page = file.openPage(index);
    if (page === null) return 'damaged';
  }
  const own = page;
  const read = annotations && readOpenPage(file, own, limits, annotations);
  if (!read) {
    file.closePage(own);
    return null;
  }
  const { content, objects } = read;
  return {
    page: { ...content, look: null },
    look: (judged, mayHaveLayers) => {
      const { shape, glyphs } = content;
      return { ...content, look: lookAtPage(file, own, number, shape, glyphs, objects, judged, mayHaveLayers) };
    },
    close: () => file.closePage(own),
  };
}

interface ReadPage {
  readonly content: Omit<Page, 'look'>;
  readonly objects: readonly PageObject[];
}

/** An open page; null where it holds more than the limits allow. */
function readOpenPage(
  file: PdfFile,
  page: number,
  limits: Limits,
  annotations: readonly Annotation[],
): ReadPage | null {
  const objects = objectsOn(file, page, limits.objects);
  if (!objects) return null;
  const actual = structureTexts(file, page);
  const texts = textObjectsAmong(file, objects);
  let shape = shapeOf(file, page, 0);
  let text: PageText | null = textOn(file, page, shape, texts, limits.characters);
  const turned = text ? quarterTurnsToUpright(text.glyphs) : 0;
  if (turned > 0) {
    shape = shapeOf(file, page, turned);
    text = textOn(file, page, shape, texts, limits.characters);
  }
  if (!text) return null;
  const content = {
    shape,
    glyphs: withAccents(inStoredOrder(text)),
    drawings: drawingsAmong(file, objects, shape),
    annotations,
    actualTexts: [...actual, ...[...text.replaced.keys()].map((replaced) => replaced.text)],
  };
  return { content, objects };
}
