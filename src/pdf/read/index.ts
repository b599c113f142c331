export type { DrawnBeside } from '../look/beside';
export type { Different } from '../look/different';
export type { Box, Matrix } from '../pdfium/geometry';
export { type Pdfium, startPdfium } from '../pdfium/pdfium';
export type { DigitalSignature } from './digital-signatures';
export { titleAmong } from './first-title';
export type { Line, Placed } from './lines';
export type { PlacedLink } from './links';
export type { PagePicture } from './page-picture';
export type { PageShape } from './page-shape';
export type { ReadOptions } from './read';
export { PdfReader } from './reader';
export {
  type Mark,
  type PdfReading,
  type ReadPdf,
  type Refusal,
  type ShownPdf,
  type ShownReading,
  shownOf,
} from './reading';
export type { Trick } from './tricks';
