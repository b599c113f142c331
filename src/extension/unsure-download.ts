import browser from 'webextension-polyfill';
import { sha256 } from '../pdf/file/sha256';
import { fromBase64, toBase64 } from './base64';
import { privateArea } from './private-area';
import { isRecord } from './record';
import { type SignedForm, signedFormFrom } from './signed-forms/signed-form';
import { UNSURE } from './stored-names';

const areaOf = (incognito: boolean) => (incognito ? privateArea() : browser.storage.session);

/**
 * Holds a signed form's file in memory while nobody knows whether its download has begun: Firefox (153 ESR) drops one whose
 * popup closes within a tenth of a second. Where there is no room it is not held. Never rejects.
 */
export async function holdFile(form: SignedForm, bytes: Uint8Array, incognito: boolean): Promise<void> {
  const held = { form, pdf: toBase64(bytes) };
  await Promise.resolve(areaOf(incognito).set({ [UNSURE + form.key]: held })).catch(() => {});
}

/** Lets go of a draft's file: its download is sure. Never rejects. */
export async function releaseFile(key: string, incognito: boolean): Promise<void> {
  await Promise.resolve(areaOf(incognito).remove([UNSURE + key])).catch(() => {});
}

/** A draft's file whose download is not sure, byte for byte as it was signed; null where there is none. Never rejects. */
export async function heldFile(
  key: string,
  incognito: boolean,
): Promise<{ form: SignedForm; bytes: Uint8Array<ArrayBuffer> } | null> {
  try {
    const all = await (incognito ? privateArea().get() : browser.storage.session.get(UNSURE + key));
    const held = all[UNSURE + key];
    if (!isRecord(held) || typeof held.pdf !== 'string') return null;
    const form = signedFormFrom(held.form);
    const bytes = fromBase64(held.pdf);
    return form && form.key === key && (await sha256(bytes)) === form.sha256 ? { form, bytes } : null;
  } catch {
    return null;
  }
}
