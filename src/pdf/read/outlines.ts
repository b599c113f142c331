import type { PDFPageProxy } from './pdfjs';

/** The outline of a glyph that a page has drawn, as `shapeOfOutline` takes it; null where the font has none (Type 3, missing). */
export function outlineOf(page: PDFPageProxy, font: string, glyph: string): ArrayLike<number> | null {
  const id = `${font}_path_${glyph}`;
  if (!page.commonObjs.has(id)) return null;
  const data: unknown = page.commonObjs.get(id);
  const path = data && typeof data === 'object' && 'path' in data ? data.path : data;
  return ArrayBuffer.isView(path) && 'length' in path ? (path as Float32Array) : null;
}
