import { pmlr } from '../../../src/agreements/pmlr';
import { type CheckResult, checkPdf, drawnAmong } from '../../../src/checking';
import type { DrawnBeside, ReadPdf } from '../../../src/pdf/read';
import { readBytes, seen } from '../read/forms';

/** A form read, looked at and checked. */
export interface LookedAt {
  readonly pdf: ReadPdf;
  readonly result: Extract<CheckResult, { kind: 'checked' }>;
  /** What is drawn among its words. */
  readonly beside: readonly DrawnBeside[];
  /** What is struck out or not seen, each as "6.1 covered: not". */
  readonly marks: readonly string[];
}

/** Reads, looks at and checks a form; throws where that cannot be done. */
export async function lookedAt(bytes: Uint8Array): Promise<LookedAt> {
  const pdf = seen(await readBytes(bytes));
  if (!pdf.lookedAt) throw new Error('Not looked at');
  const result = checkPdf(pdf, pmlr, { now: new Date(2026, 10, 27) });
  if (result.kind !== 'checked') throw new Error(`Not checked: ${result.kind}`);
  const marks = result.findings.flatMap((finding) =>
    finding.kind === 'struck' || finding.kind === 'covered' || finding.kind === 'undrawn'
      ? [`${finding.place.number || finding.place.kind} ${finding.kind}: ${finding.text}`]
      : [],
  );
  return { pdf, result, beside: drawnAmong(result, pdf), marks };
}
