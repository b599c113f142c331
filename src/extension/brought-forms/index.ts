import { useBrought } from '../../agreements';
import { sha256 } from '../../pdf/file/sha256';
import type { Saved } from '../storage';
import { type BroughtForm, broughtFormFrom } from './brought-form';
import { reason } from './database';
import { placeOf } from './places';

export { type BroughtForm, newFormId } from './brought-form';

/** Forms that were brought, the latest first, or why they cannot be read. `damaged` counts what is no form any more. */
export type BroughtForms =
  | { readonly kind: 'forms'; readonly forms: readonly BroughtForm[]; readonly damaged: number }
  | { readonly kind: 'unreadable'; readonly why: Exclude<Saved, 'saved'> };

/** All forms that this window may see: a private one those that private windows brought. Never rejects. */
export async function broughtForms(ofPrivate: boolean): Promise<BroughtForms> {
  try {
    const kept = await placeOf(ofPrivate).all();
    const forms = kept.flatMap((one) => broughtFormFrom(one) ?? []);
    const latestFirst = forms.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
    return { kind: 'forms', forms: latestFirst, damaged: kept.length - forms.length };
  } catch (error) {
    return { kind: 'unreadable', why: reason(error) };
  }
}

/** Reads them and makes their agreements known in this page; a worker is told of them by its page. Never rejects. */
export async function loadBrought(ofPrivate: boolean): Promise<BroughtForms> {
  const all = await broughtForms(ofPrivate);
  useBrought(all.kind === 'forms' ? all.forms : []);
  return all;
}

/**
 * Keeps a form, in the place of what was kept under its id; with null its file stays as it is kept. In a private window
 * until the last of them is closed. Never rejects.
 */
export function keepBroughtForm(form: BroughtForm, bytes: Uint8Array | null, ofPrivate: boolean): Promise<Saved> {
  return outcome(() => placeOf(ofPrivate).put(form, bytes));
}

/** The file of a form, byte for byte as it was brought; null where it is not kept, or is not that file any more. Never rejects. */
export async function blankFile(hash: string, ofPrivate: boolean): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const kept = await placeOf(ofPrivate).file(hash);
    if (!(kept instanceof Uint8Array)) return null;
    const bytes = new Uint8Array(kept);
    return (await sha256(bytes)) === hash ? bytes : null;
  } catch {
    return null;
  }
}

/** Removes a form, and its file where no other form is of it. Never rejects. */
export function removeBroughtForm(id: string, ofPrivate: boolean): Promise<Saved> {
  return outcome(() => placeOf(ofPrivate).remove(id));
}

/** Removes all of them. Never rejects. */
export function removeBroughtForms(ofPrivate: boolean): Promise<Saved> {
  return outcome(() => placeOf(ofPrivate).clear());
}

async function outcome(act: () => Promise<void>): Promise<Saved> {
  try {
    await act();
    return 'saved';
  } catch (error) {
    return reason(error);
  }
}
