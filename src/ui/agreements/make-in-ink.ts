import { download } from '../../extension/files';
import { isInPrivateWindow } from '../../extension/page';
import type { SignedForm } from '../../extension/signed-forms';
import { loadKept } from '../../extension/storage';
import type { MadePdf } from '../../pdf';
import { prefill } from '../../signing/prefill';
import { unsignedForm } from '../../signing/sign';

/** The unsigned form that was downloaded, and whether its author's name is on it; or that it could not be made. */
export type InInk =
  | { readonly kind: 'downloaded'; readonly fileName: string; readonly isNamed: boolean }
  | { readonly kind: 'failed' };

/**
 * Downloads the unsigned form of the same facts, to be signed in ink: the title as it was signed, and what else its draft
 * knows. Once the draft has expired, the author's name is left to the pen. Never rejects.
 */
export async function makeInInk({ key, agreement, title, fileName }: SignedForm): Promise<InInk> {
  try {
    const inPrivate = isInPrivateWindow();
    const [kept, { openMaker }] = await Promise.all([loadKept(inPrivate), import('../popup/maker')]);
    const known = kept.draft(key)?.draft;
    const facts = known ?? prefill(null, key, { ...kept, signer: '' });
    const signer = known?.signed?.signer ?? known?.signer ?? '';
    const { record, ideographs } = facts;
    const form = unsignedForm({ ...facts, agreement, title, signer });
    const made: MadePdf = await (await openMaker(inPrivate)).make(form, { record, ideographs });
    if (made.kind !== 'pdf') return { kind: 'failed' };
    download(made.bytes, fileName, 'application/pdf');
    return { kind: 'downloaded', fileName, isNamed: signer !== '' };
  } catch {
    return { kind: 'failed' };
  }
}
