import { readFileSync } from 'node:fs';
import { nodePdfReader } from '../../../scripts/pdf/pdfium';
import { pmlr } from '../../../src/agreements/pmlr';
import { type CheckResult, checkPdf } from '../../../src/checking';
import type { PdfReading, ReadPdf } from '../../../src/pdf/read';

/** The publisher's own file. */
export const OFFICIAL = 'test/fixtures/pmlr/pmlr-license-agreement.pdf';

const reader = nodePdfReader();

/** A fixture as somebody sees it. */
export const read = (file: string): Promise<PdfReading> => readBytes(new Uint8Array(readFileSync(file)));

export const readBytes = (bytes: Uint8Array): Promise<PdfReading> => reader.read(bytes);

/** Fails the test where a file is refused or a scan. */
export function seen(reading: PdfReading): ReadPdf {
  if (reading.kind !== 'read') throw new Error(`Not read: ${JSON.stringify(reading)}`);
  return reading;
}

/** The check of what was read. */
export function check(pdf: ReadPdf): Extract<CheckResult, { kind: 'checked' }> {
  const result = checkPdf(pdf, pmlr, { now: new Date(2026, 10, 21) });
  if (result.kind !== 'checked') throw new Error(`Not checked: ${result.kind}`);
  return result;
}
