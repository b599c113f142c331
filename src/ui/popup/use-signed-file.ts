import { useEffect, useState } from 'preact/hooks';
import { download } from '../../extension/files';
import { tellSigned } from '../../extension/page';
import { keepSignedForm, lastSigned, type SignedForm, sealAhead } from '../../extension/signed-forms';
import type { Saved } from '../../extension/storage';
import { heldFile, holdFile, releaseFile } from '../../extension/unsure-download';
import type { Draft } from '../../signing/draft';
import type { SignedAgreement } from '../../signing/form';
import type { FormActions } from './form-actions';
import type { FormState } from './form-state';
import { signedFormOf } from './signed-form-of';

/** Where a file is from: signed in this popup; of one that closed before its download was sure; kept since it was signed. */
export type FileFrom = 'this-popup' | 'closed-popup' | 'kept';

/** A signed form's file. */
export interface SignedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly from: FileFrom;
  /** Downloads it once more. */
  save(): void;
}

/** The file of the form that was signed, and keeping it. */
export interface SignedFiles {
  /** Null where it was signed earlier and is not kept. */
  readonly file: SignedFile | null;
  /** Whether it is kept, under a passphrase that was not given in this window yet. */
  readonly isLocked: boolean;
  /** Looks for it again, once the passphrase was given. */
  lookAgain(): void;
  /** Whether the author wants it kept here; null where nothing is kept: in a private window, of practice. */
  readonly keeps: boolean | null;
  /** How keeping it, or what is known of it, went. */
  readonly kept: Saved;
  setKeeps(keeps: boolean): void;
  /** Takes a form that has just been signed: downloads it and keeps what its author wants kept. Not lost from then on. */
  take(draft: Draft, signed: SignedAgreement, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<void>;
}

/** Of one form: its draft's key, what is known of it, its bytes. */
interface Held {
  readonly key: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly from: FileFrom;
  readonly form: SignedForm;
}

const PDF = 'application/pdf';
/** So long after it was asked for, a download goes on without its popup; in milliseconds. */
const SURE = 3000;

/** What becomes of the file of the popup's form once it is signed. */
export function useSignedFile(state: FormState | null, actions: FormActions): SignedFiles {
  const [held, setHeld] = useState<Held | null>(null);
  const [kept, setKept] = useState<Saved>('saved');
  // The draft's key of a file that was found locked; looked for again when that is null.
  const [locked, setLocked] = useState<string | null>(null);
  const lists = state?.keeping.onDisk ?? false;
  const holds = state?.keeping.holdsFile ?? false;
  const key = state?.draft.signed && holds ? state.draft.key : null;
  const incognito = state?.tab.incognito ?? false;
  const own = held?.key === state?.draft.key ? held : null;
  const keeps = state?.kept.settings.keepsFiles ?? false;

  useEffect(() => {
    if (key === null || own || locked === key) return;
    let stale = false;
    const show = (form: SignedForm, bytes: Uint8Array<ArrayBuffer>, from: FileFrom) =>
      setHeld({ key, name: form.fileName, from, form, bytes });
    void heldFile(key, incognito).then(async (held) => {
      if (held && !stale) return show(held.form, held.bytes, 'closed-popup');
      const last = lists && !held ? await lastSigned(key) : null;
      if (!last || stale) return;
      if (last.file.kind === 'file') show(last.form, last.file.bytes, 'kept');
      if (last.file.kind === 'locked') setLocked(key);
    });
    return () => {
      stale = true;
    };
  }, [key, own === null, locked]);

  const keep = ({ form, bytes }: Held, file: boolean) =>
    void keepSignedForm(form, file ? bytes : null).then((done) => {
      setKept(done);
      if (state && state.tab.id !== null) tellSigned(state.tab.id);
    });
  const save = ({ key: of, name, bytes }: Held) => {
    download(bytes, name, PDF);
    setTimeout(() => void releaseFile(of, incognito), SURE);
  };

  return {
    file: own && { name: own.name, bytes: own.bytes, from: own.from, save: () => save(own) },
    isLocked: key !== null && locked === key && !own,
    lookAgain: () => setLocked(null),
    keeps: lists ? keeps : null,
    kept,
    setKeeps(wanted) {
      actions.remember({ keepsFiles: wanted });
      if (own) keep(own, wanted);
    },
    async take(draft, signed, bytes, name) {
      const form = await signedFormOf(draft, signed, bytes, name, state?.tab.url ?? null);
      if (lists) void sealAhead(bytes);
      if (holds) await holdFile(form, bytes, incognito);
      const taken: Held = { key: draft.key, name, bytes, from: 'this-popup', form };
      save(taken);
      setHeld(taken);
      if (lists) keep(taken, keeps);
    },
  };
}
