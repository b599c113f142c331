export { drawPage } from './draw';
export { firstTitle, titleAmong } from './first-title';
export type { Box, Matrix } from './geometry';
export type { Line, Placed } from './lines';
export type { PlacedLink } from './links';
export type { PdfjsData, Refusal } from './open';
export { LIMITS } from './open';
export { type PageShape, type PdfReading, type ReadOptions, type ReadPdf, readPdf } from './read';
export type { Trick } from './tricks';
