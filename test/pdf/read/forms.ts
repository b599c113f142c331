import { readFileSync } from 'node:fs';
import { nodePdfjsData } from '../../../scripts/pdf/pdfjs-data';
import { pmlr } from '../../../src/agreements/pmlr';
import { type CheckResult, checkText } from '../../../src/checking';
import { type PdfReading, type ReadPdf, readPdf } from '../../../src/pdf/read';

/** The publisher's own file. */
export const OFFICIAL = 'test/fixtures/pmlr/pmlr-license-agreement.pdf';

/** A fixture as somebody sees it. */
export const read = (file: string): Promise<PdfReading> => readBytes(new Uint8Array(readFileSync(file)));

export const readBytes = (bytes: Uint8Array): Promise<PdfReading> => readPdf(bytes, { data: nodePdfjsData });

/** Fails the test where a file is refused or a scan. */
export function seen(reading: PdfReading): ReadPdf {
  if (reading.kind !== 'read') throw new Error(`Not read: ${JSON.stringify(reading)}`);
  return reading;
}

/** The check of what was read. */
export function check({ text, links, drawn }: ReadPdf): Extract<CheckResult, { kind: 'checked' }> {
  const result = checkText(text, pmlr, { links, drawn, now: new Date(2026, 10, 21) });
  if (result.kind !== 'checked') throw new Error(`Not checked: ${result.kind}`);
  return result;
}
