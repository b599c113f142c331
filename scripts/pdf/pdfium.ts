import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PdfReader, startPdfium } from '../../src/pdf/read';

/** PDFium from its package, for scripts and tests. */
export const startNodePdfium = async () =>
  startPdfium(new Uint8Array(await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')))));

/** A reader of PDFs for scripts and tests. */
export const nodePdfReader = () => new PdfReader(startNodePdfium);
