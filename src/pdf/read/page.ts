import type { Judged } from '../look/different';
import { lookAtPage, type PageLook } from '../look/look';
import { objectsOn } from '../pdfium/page-objects';
import type { PdfFile } from '../pdfium/pdf-file';
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

/**
 * Reads a page, counted from 0, and looks at it, with what is known of the file's letters, unless `look` is null; null
 * where it holds more than the limits allow, 'damaged' where it cannot be loaded.
 */
export function readPage(file: PdfFile, index: number, limits: Limits, look: Judged | null): Page | 'damaged' | null {
  const first = file.withPage(index, (page): Begun => {
    const annotations = annotationsOn(file, page, limits.annotations);
    if (!annotations) return { kind: 'done', page: null };
    if (!annotations.some(({ isDrawn }) => isDrawn)) {
      return { kind: 'done', page: pageOf(file, page, index, limits, look, annotations) };
    }
    file.flatten(page);
    return { kind: 'flattened', annotations };
  });
  if (first === null) return 'damaged';
  if (first.kind === 'done') return first.page;
  return file.withPage(index, (page) => pageOf(file, page, index, limits, look, first.annotations));
}

/** A page with notes or fields is opened a second time, once they are part of it. */
type Begun =
  | { readonly kind: 'done'; readonly page: Page | null }
  | { readonly kind: 'flattened'; readonly annotations: readonly Annotation[] };

/** An open page; null where it holds more than the limits allow. */
function pageOf(
  file: PdfFile,
  page: number,
  index: number,
  limits: Limits,
  look: Judged | null,
  annotations: readonly Annotation[],
): Page | null {
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
  const glyphs = inStoredOrder(text);
  return {
    shape,
    glyphs,
    drawings: drawingsAmong(file, objects, shape),
    annotations,
    actualTexts: [...actual, ...[...text.replaced.keys()].map((replaced) => replaced.text)],
    look: look ? lookAtPage(file, page, index + 1, shape, glyphs, objects, look) : null,
  };
}
