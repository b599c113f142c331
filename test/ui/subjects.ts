import { createHash } from 'node:crypto';
import { pmlr } from '../../src/agreements/pmlr';
import { type CheckOptions, checkText } from '../../src/checking';
import type { PdfReading, ReadPdf } from '../../src/pdf/read';
import type { CheckedSubject } from '../../src/ui/check/subject';

/** When everything in these tests is checked. */
export const AT = new Date(2026, 10, 22, 9, 30);

/** Pasted text, checked. */
export const ofText = (text: string, options: CheckOptions = {}): CheckedSubject => ({
  kind: 'text',
  length: [...text].length,
  result: checkText(text, pmlr, { now: AT, ...options }),
  at: AT,
});

/** A file with that reading, checked where there is text in it. */
export function ofReading(
  reading: PdfReading,
  name = 'form.pdf',
  bytes: Uint8Array = new Uint8Array(1234),
): CheckedSubject {
  const result =
    reading.kind === 'read'
      ? checkText(reading.text, pmlr, { now: AT, links: reading.links, drawn: reading.drawn, margins: reading.margins })
      : null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { kind: 'pdf', name, bytes, sha256, reading, result, at: AT };
}

/** A PDF with that text, and whatever else is said of it. */
export function ofPdf(text: string, about: Partial<ReadPdf> = {}, name?: string): CheckedSubject {
  const nothing = {
    placed: [],
    lines: [],
    pages: [],
    drawings: [],
    signatures: [],
    links: [],
    tricks: [],
    margins: [],
    scanned: [],
  };
  const looked = { marks: [], beside: [], different: [], lookedAt: true };
  return ofReading({ kind: 'read', text, ...nothing, ...looked, drawn: null, known: null, ...about }, name);
}
