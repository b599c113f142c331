import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PdfjsData } from '../../src/pdf/read';

const folder = path.dirname(path.dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'))));

/** pdf.js's character maps and standard fonts as they are in its package: for scripts and tests. */
export const nodePdfjsData: PdfjsData = {
  cMapUrl: `${path.join(folder, '..', 'cmaps')}/`,
  standardFontDataUrl: `${path.join(folder, '..', 'standard_fonts')}/`,
};
