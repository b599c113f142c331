import type { PdfReading, ReadPdf } from './reading';

/** Whether pages of a file are pictures, or letters drawn as shapes: then it is read as a scan is. */
export function arePictures(reading: Exclude<PdfReading, ReadPdf> | Pick<ReadPdf, 'kind' | 'scanned'>): boolean {
  if (reading.kind === 'scan') return reading.of !== 'nothing';
  return reading.kind === 'read' && reading.scanned.length > 0;
}
