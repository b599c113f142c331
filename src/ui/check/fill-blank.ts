import type { Agreement } from '../../agreements/agreement';
import { isInPrivateWindow } from '../../extension/page';
import type { Draft } from '../../signing/draft';
import type { SignedAgreement } from '../../signing/form';
import type { Failure } from '../popup/sign/failure-words';
import { loadOnce } from './load-once';
import type { FillableForm } from './use-fill';

/** What makes the popup's PDFs, in a worker of its own: not before the first blank is filled in here. */
const loadMaker = loadOnce(async () => {
  const { openMaker } = await import('../popup/maker');
  return openMaker(isInPrivateWindow());
});

/** Whether a file that was sent is, byte for byte, the one that an agreement is: then it is filled in by its places. */
export function isBlankOf({ file }: Agreement, { sha256 }: Pick<FillableForm, 'sha256'>): boolean {
  return file !== null && file.sha256 === sha256;
}

/** The blank of a signed form's agreement, as it is kept here, filled in and read back; or why there is none. */
export async function fillBlank(
  signed: SignedAgreement,
  { record, ideographs }: Pick<Draft, 'record' | 'ideographs'>,
): Promise<{ readonly kind: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer> } | Failure> {
  return (await loadMaker()).make(signed, { record, ideographs });
}
