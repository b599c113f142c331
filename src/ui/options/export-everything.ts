import { signedForms } from '../../extension/signed-forms';
import { allKept } from '../../extension/storage';
import { type SavedZip, saveZip } from '../agreements/save-all';

/**
 * Saves all that is kept as one ZIP: the signed forms with their list, and drafts, settings and signatures as JSON.
 * @param locked whether PDFs under a passphrase that was not given are asked for, or left out.
 */
export async function exportEverything(ofPrivate: boolean, locked: 'asked-for' | 'left-out'): Promise<SavedZip> {
  const [signed, kept] = await Promise.all([signedForms(), allKept(ofPrivate)]);
  const json = new TextEncoder().encode(`${JSON.stringify(kept, null, 1)}\n`);
  const forms = signed.kind === 'forms' && !ofPrivate ? signed.forms : [];
  return saveZip('imprimatur.zip', forms, [{ name: 'imprimatur.json', bytes: json }], locked);
}
