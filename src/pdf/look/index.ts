export type { DrawnBeside } from './beside';
export { type Look, lookAt, type Mark, type Stored } from './look';
export { type Pdfium, startPdfium } from './pdfium';
