import { Content } from './content/content';
import { matrixFrom } from './content/geometry';
import type { Drawing, Glyph } from './content/marks';
import type { FontOnPage } from './fonts';
import type { Limits } from './limits';
import { type Annotation, annotationsFrom } from './links';
import { ANNOTATIONS } from './open';
import { outlineOf } from './outlines';
import type { PDFDocumentProxy, PDFPageProxy } from './pdfjs';
import type { PageShape } from './reading';

/** Everything on one page. */
export interface Page {
  readonly shape: PageShape;
  readonly glyphs: readonly Glyph[];
  readonly drawings: readonly Drawing[];
  readonly annotations: readonly Annotation[];
  readonly fonts: readonly FontOnPage[];
}

/** Reads the first pages; null where they hold more than the limits allow. */
export async function readPages(
  document: PDFDocumentProxy,
  most: number,
  { characters, covers, annotations: mostAnnotations }: Limits,
): Promise<Page[] | null> {
  const isShown = await layersOf(document);
  const pages: Page[] = [];
  let left = characters;
  for (let number = 1; number <= Math.min(document.numPages, most); number++) {
    const page = await document.getPage(number);
    const list = await page.getOperatorList({ annotationMode: ANNOTATIONS });
    const marks = new Content(page, isShown).run(list, covers);
    if (!marks) return null;
    const { glyphs, drawings } = marks;
    left -= glyphs.length;
    const annotations = annotationsFrom(await page.getAnnotations());
    if (left < 0 || annotations.length > mostAnnotations) return null;
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const toShown = matrixFrom(transform) ?? [1, 0, 0, -1, 0, height];
    const fonts = fontsOf(page, glyphs);
    pages.push({ shape: { width, height, toShown }, glyphs, drawings, annotations, fonts });
    page.cleanup();
  }
  return pages;
}

/** Whether the optional content with an id is shown; what the file says nothing of is. */
async function layersOf(document: PDFDocumentProxy): Promise<(content: unknown) => boolean> {
  const layers = await document.getOptionalContentConfig();
  return (content) => {
    try {
      return layers.isVisible(content);
    } catch {
      return true;
    }
  };
}

function fontsOf(page: PDFPageProxy, glyphs: readonly Glyph[]): FontOnPage[] {
  const names = new Set(glyphs.map(({ font }) => font));
  return [...names].flatMap((name): FontOnPage[] => {
    const data: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    if (!data || typeof data !== 'object') return [];
    return [{ name, data, outlineOf: (outline) => outlineOf(page, name, outline) }];
  });
}
