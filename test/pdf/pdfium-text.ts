import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

let started: Promise<WrappedPdfiumModule> | undefined;

/** PDFium from the package's own file: left to itself it would ask a foreign host for it. */
async function start(): Promise<WrappedPdfiumModule> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** The text of a PDF as PDFium copies it out, which is what Chrome and most viewers of phones do (2.15.1). */
export async function pdfiumText(pdf: Uint8Array): Promise<string> {
  started ??= start();
  const fpdf = await started;
  const pdfium = fpdf.pdfium as typeof fpdf.pdfium & { HEAPU8: Uint8Array };
  const file = pdfium.wasmExports.malloc(pdf.length);
  pdfium.HEAPU8.set(pdf, file);
  const document = fpdf.FPDF_LoadMemDocument(file, pdf.length, '');
  if (!document) throw new Error(`PDFium does not open it: error ${fpdf.FPDF_GetLastError()}`);
  let text = '';
  for (let i = 0; i < fpdf.FPDF_GetPageCount(document); i++) {
    const page = fpdf.FPDF_LoadPage(document, i);
    const chars = fpdf.FPDFText_LoadPage(page);
    const most = fpdf.FPDFText_CountChars(chars) * 2 + 2;
    const buffer = pdfium.wasmExports.malloc(most * 2);
    const units = fpdf.FPDFText_GetText(chars, 0, most, buffer);
    text += `${String.fromCharCode(...new Uint16Array(pdfium.HEAPU8.buffer, buffer, Math.max(0, units - 1)))}\n`;
    pdfium.wasmExports.free(buffer);
    fpdf.FPDFText_ClosePage(chars);
    fpdf.FPDF_ClosePage(page);
  }
  fpdf.FPDF_CloseDocument(document);
  pdfium.wasmExports.free(file);
  return text;
}
