import { type Pdfium, startPdfium } from '../pdf/read';

/** PDFium, started from its WebAssembly at that address; rejects where that cannot be loaded. */
export async function pdfiumAt(url: string): Promise<Pdfium> {
  const file = await fetch(url);
  return startPdfium(new Uint8Array(await file.arrayBuffer()));
}
