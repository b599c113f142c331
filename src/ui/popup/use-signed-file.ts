import { useEffect, useState } from 'preact/hooks';
import { download } from '../../extension/files';
import { tellSigned } from '../../extension/page';
import { keepSignedForm, lastSigned, type SignedForm } from '../../extension/signed-forms';
import type { Saved } from '../../extension/storage';
import type { Draft } from '../../signing/draft';
import type { SignedAgreement } from '../../signing/form';
import type { FormActions } from './form-actions';
import type { FormState } from './form-state';
import { signedFormOf } from './signed-form-of';

/** A signed form's file: just made, or kept since. */
export interface SignedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether it was signed in this popup, and so has just gone to the downloads. */
  readonly isNew: boolean;
  /** Downloads it once more. */
  save(): void;
}

/** The file of the form that was signed, and keeping it. */
export interface SignedFiles {
  /** Null where it was signed earlier and is not kept. */
  readonly file: SignedFile | null;
  /** Whether the author wants it kept here; null where nothing is kept: in a private window, of practice. */
  readonly keeps: boolean | null;
  /** How keeping it, or what is known of it, went. */
  readonly kept: Saved;
  setKeeps(keeps: boolean): void;
  /** Takes a form that has just been signed: downloads it and keeps what its author wants kept. */
  take(draft: Draft, signed: SignedAgreement, bytes: Uint8Array<ArrayBuffer>, name: string): void;
}

/** Of one form: its draft's key, what is known of it, its bytes. */
interface Held {
  readonly key: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isNew: boolean;
  readonly form: Promise<SignedForm>;
}

const PDF = 'application/pdf';

/** What becomes of the file of the popup's form once it is signed. */
export function useSignedFile(state: FormState | null, actions: FormActions): SignedFiles {
  const [held, setHeld] = useState<Held | null>(null);
  const [kept, setKept] = useState<Saved>('saved');
  const lists = state?.keeping.onDisk ?? false;
  const key = state?.draft.signed && lists ? state.draft.key : null;
  const own = held?.key === state?.draft.key ? held : null;
  const keeps = state?.kept.settings.keepsFiles ?? false;

  useEffect(() => {
    if (key === null || own) return;
    let stale = false;
    void lastSigned(key).then((found) => {
      if (stale || !found) return;
      const { form, bytes } = found;
      setHeld({ key, name: form.fileName, bytes, isNew: false, form: Promise.resolve(form) });
    });
    return () => {
      stale = true;
    };
  }, [key, own === null]);

  const keep = ({ form, bytes }: Held, file: boolean) =>
    void form
      .then((record) => keepSignedForm(record, file ? bytes : null))
      .then((done) => {
        setKept(done);
        if (state && state.tab.id !== null) tellSigned(state.tab.id);
      });

  return {
    file: own && { name: own.name, bytes: own.bytes, isNew: own.isNew, save: () => download(own.bytes, own.name, PDF) },
    keeps: lists ? keeps : null,
    kept,
    setKeeps(wanted) {
      actions.remember({ keepsFiles: wanted });
      if (own) keep(own, wanted);
    },
    take(draft, signed, bytes, name) {
      download(bytes, name, PDF);
      const form = signedFormOf(draft, signed, bytes, name, state?.tab.url ?? null);
      const taken = { key: draft.key, name, bytes, isNew: true, form };
      setHeld(taken);
      if (lists) keep(taken, keeps);
    },
  };
}
