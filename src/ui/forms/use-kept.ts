import { useEffect, useState } from 'preact/hooks';
import {
  type BroughtForm,
  type BroughtForms,
  blankFile,
  keepBroughtForm,
  loadBrought,
  removeBroughtForm,
} from '../../extension/brought-forms';
import type { Saved } from '../../extension/storage';

/** The forms that were added, and the ways to keep one more, to retire one and to be rid of one. */
export interface KeptBlanks {
  /** Null while they are not read yet. */
  readonly all: BroughtForms | null;
  readonly forms: readonly BroughtForm[];
  /** Keeps one more, or one with what is said of it now; the one whose place a new one takes is kept too, and retired. */
  keep(form: BroughtForm, bytes: Uint8Array): Promise<Saved>;
  /** The file of one; null where it is not kept any more. */
  file(form: BroughtForm): Promise<Uint8Array<ArrayBuffer> | null>;
  retire(form: BroughtForm, retired: boolean): Promise<Saved>;
  /** What brings it back, with its file; or why it could not be removed. */
  remove(form: BroughtForm): Promise<(() => Promise<Saved>) | Exclude<Saved, 'saved'>>;
}

/** Reads them, and again when the page is come back to: another window may have added or removed something. */
export function useKept(ofPrivate: boolean): KeptBlanks {
  const [all, setAll] = useState<BroughtForms | null>(null);
  const load = async () => setAll(await loadBrought(ofPrivate));
  useEffect(() => {
    void load();
    const onReturn = () => void (document.visibilityState === 'visible' && load());
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, []);

  async function put(form: BroughtForm, bytes: Uint8Array | null): Promise<Saved> {
    const saved = await keepBroughtForm(form, bytes, ofPrivate);
    await load();
    return saved;
  }
  const forms = all?.kind === 'forms' ? all.forms : [];
  return {
    all,
    forms,
    file: ({ file }) => blankFile(file.sha256, ofPrivate),
    async keep(form, bytes) {
      const isNew = !forms.some(({ id }) => id === form.id);
      const saved = await keepBroughtForm(form, bytes, ofPrivate);
      const older = forms.find(({ id }) => isNew && id === form.supersedes);
      // Where that fails the list says whose place was taken, and has the way to retire it.
      if (saved === 'saved' && older) await keepBroughtForm({ ...older, retired: true }, null, ofPrivate);
      await load();
      return saved;
    },
    retire: (form, retired) => put({ ...form, retired }, null),
    async remove(form) {
      const bytes = await blankFile(form.file.sha256, ofPrivate);
      const removed = await removeBroughtForm(form.id, ofPrivate);
      await load();
      return removed === 'saved' ? () => put(form, bytes) : removed;
    },
  };
}
