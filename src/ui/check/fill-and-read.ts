import { knownAgreements } from '../../agreements';
import type { Agreement } from '../../agreements/agreement';
import { checkPdf, nearestAgreement } from '../../checking';
import type { FillContent, FilledPdf, FormFiller } from '../../pdf/fill';
import { isUnharmed } from '../../pdf/fill/unharmed';
import type { PdfReader, PdfReading, ReadPdf } from '../../pdf/read';
import type { Checked } from './subject';

/** The filled form and the check of what it says now, or why there is none. */
export type Filling =
  | { readonly kind: 'filled'; readonly bytes: Uint8Array<ArrayBuffer>; readonly result: Checked }
  | Exclude<FilledPdf, { kind: 'filled' }>
  /** The filled form does not read or look as it should. */
  | { readonly kind: 'unsure' }
  | { readonly kind: 'failed'; readonly why: string };

/** What to fill in. */
export interface FillingRequest {
  readonly bytes: Uint8Array;
  readonly content: FillContent;
  /** Whether to add to a file that bears a digital signature. */
  readonly afterSignature: boolean;
}

/**
 * Fills in a form of one of the known agreements, reads and looks at it again, and keeps it only where every word of the
 * form is as it was.
 */
export async function fillAndRead(
  reader: PdfReader,
  filler: FormFiller,
  { bytes, content, afterSignature }: FillingRequest,
  known: readonly [Agreement, ...Agreement[]] = knownAgreements(),
): Promise<Filling> {
  const before = read(await reader.read(bytes, { known }), ({ text, placed }) => nearestAgreement(text, known, placed));
  if (!before) return { kind: 'unsure' };
  const filled = await filler.fill(bytes, before.pdf, before.result.anchors, content, afterSignature);
  if (filled.kind !== 'filled') return filled;
  const after = read(await reader.read(filled.bytes, { known }), () => before.agreement);
  if (!after || !isUnharmed(before.pdf, after.pdf)) return { kind: 'unsure' };
  return { kind: 'filled', bytes: filled.bytes, result: after.result };
}

function read(
  pdf: PdfReading,
  agreementOf: (pdf: ReadPdf) => Agreement,
): { readonly pdf: ReadPdf; readonly agreement: Agreement; readonly result: Checked } | null {
  if (pdf.kind !== 'read') return null;
  const agreement = agreementOf(pdf);
  const result = checkPdf(pdf, agreement);
  return result.kind === 'checked' ? { pdf, agreement, result } : null;
}
