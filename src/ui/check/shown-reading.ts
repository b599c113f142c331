import type { CheckResult } from '../../checking';
import type { PdfReading, ReadPdf } from '../../pdf/read';

/** What the page shows and tells of a PDF's text: without its glyphs, of which a long file has a hundred thousand. */
export type ShownPdf = Omit<ReadPdf, 'lines' | 'drawings' | 'links'>;

/** What the page is told of a file. */
export type ShownReading = ShownPdf | Exclude<PdfReading, { kind: 'read' }>;

/**
 * What the page needs of a reading and no more: while it takes over what a worker sends, it stands still. Words are marked
 * only where something was compared.
 */
export function shownOf(reading: PdfReading, result: CheckResult | null): ShownReading {
  if (reading.kind !== 'read') return reading;
  const { lines: _lines, drawings: _drawings, links: _links, ...shown } = reading;
  return result?.kind === 'checked' ? shown : { ...shown, placed: [], marks: [], different: [], beside: [] };
}
