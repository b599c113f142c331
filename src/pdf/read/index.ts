export type { Box, Matrix } from './content/geometry';
export { drawPage } from './draw';
export { firstTitle, titleAmong } from './first-title';
export type { Line, Placed } from './lines';
export type { PlacedLink } from './links';
export type { PdfjsData, Refusal } from './open';
export { type ReadOptions, readPdf } from './read';
export type { PageShape, PdfReading, ReadPdf } from './reading';
export type { Trick } from './tricks';
