import type { ReadPdf } from '../../pdf/read';
import type { SeenSignature } from '../finding';

/** What Acrobat and its like draw into a signature field: who signed, when, and more of the certificate. */
const SIGNER = /digitally signed by:?\s*(.*?)(?=\s*(?:\bDN:|\bDate:|\bReason:|\bLocation:|$))/iu;
const DATE =
  /\bdate:?\s*(\d{4}[.-]\d{2}[.-]\d{2}(?:\s+\d{2}:\d{2}:\d{2})?(?:\s*[+-]\d{2}'?:?\d{2}'?)?|[^:]{4,30}?(?=\s*(?:\bReason:|\bLocation:|$)))/iu;

/** How a file is signed besides text: by a certificate, with what its field shows of it, else by what is drawn. */
export function seenSignature({ signatures, drawn }: Pick<ReadPdf, 'signatures' | 'drawn'>): SeenSignature | null {
  const last = signatures.at(-1);
  if (!last) return drawn;
  return {
    kind: 'digital',
    signer: SIGNER.exec(last.text)?.[1] || null,
    date: DATE.exec(last.text)?.[1]?.trim() || null,
  };
}
