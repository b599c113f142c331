import type { SignedForm } from '../../extension/signed-forms';
import { sha256 } from '../../pdf/file/sha256';
import type { Draft } from '../../signing/draft';
import type { SignedAgreement } from '../../signing/form';
import { signedFor } from './signed-for';

/** What stays known of a form that was just signed. `address` is that of the page it was signed on, or null. */
export async function signedFormOf(
  { key, paper }: Draft,
  { agreement, title, date }: SignedAgreement,
  bytes: Uint8Array,
  fileName: string,
  address: string | null,
): Promise<SignedForm> {
  return {
    sha256: await sha256(bytes),
    agreement: agreement.id,
    key,
    title,
    venue: paper?.venue ?? null,
    date,
    fileName,
    // A page's address that no portal reads may hold a secret: without a paper none is kept.
    signedFor: paper && signedFor(paper, address),
    at: Date.now(),
  };
}
