import { download } from '../../extension/files';
import { signedForms } from '../../extension/signed-forms';
import { allKept } from '../../extension/storage';
import { zipOfForms } from '../agreements/save-all';

/** Saves all that is kept as one ZIP: the signed forms with their list, and drafts, settings and signatures as JSON. */
export async function exportEverything(ofPrivate: boolean): Promise<void> {
  const [signed, kept] = await Promise.all([signedForms(), allKept(ofPrivate)]);
  const json = new TextEncoder().encode(`${JSON.stringify(kept, null, 1)}\n`);
  const forms = signed.kind === 'forms' && !ofPrivate ? signed.forms : [];
  download(await zipOfForms(forms, [{ name: 'imprimatur.json', bytes: json }]), 'imprimatur.zip', 'application/zip');
}
