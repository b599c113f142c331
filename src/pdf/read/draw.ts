import { ANNOTATIONS, openToDraw, type PdfjsData } from './open';

/** Pictures of pages wider than this are not made; in pixels. */
const WIDEST = 2400;

/** A page as a picture of that width in pixels, in a worker; null where it cannot be drawn. */
export async function drawPage(
  bytes: Uint8Array,
  number: number,
  width: number,
  data: PdfjsData,
): Promise<ImageBitmap | null> {
  const opened = await openToDraw(new Uint8Array(bytes), data);
  if (opened.kind === 'refused') return null;
  try {
    const page = await opened.document.getPage(number);
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: Math.min(width, WIDEST) / natural.width });
    const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.min(Math.ceil(viewport.height), 2 * WIDEST));
    const context = canvas.getContext('2d');
    if (!context) return null;
    // pdf.js's types know the canvases of documents only; it draws on any.
    const canvasContext: unknown = context;
    await page.render({
      canvas: null,
      canvasContext: canvasContext as CanvasRenderingContext2D,
      viewport,
      annotationMode: ANNOTATIONS,
      background: '#ffffff',
    }).promise;
    return canvas.transferToImageBitmap();
  } catch {
    return null;
  } finally {
    await opened.close();
  }
}
