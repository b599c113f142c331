import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { askPortalOf } from '../../extension/on-page';
import { forget, loadKept, saveChoice, saveDraft } from '../../extension/storage';
import type { Paper } from '../../paper/paper';
import type { Draft } from '../../signing/draft';
import { prefill, resume } from '../../signing/prefill';
import { addressKey, type FormState, formFor, openForm } from './form-state';

/** What can be done with the form. Every change is kept at once. */
export interface FormActions {
  /** The form as it is at this moment, also between two renderings; null until the page has been read. */
  now(): FormState | null;
  change(next: (draft: Draft) => Draft): void;
  /** Turns to one paper of the page's list. Every paper has a draft of its own. */
  choose(paper: Paper): Promise<void>;
  /** Reads the page again; the form follows when the page went on to another paper. Returns whether it did. */
  readAgain(): Promise<boolean>;
  /** Forgets what is kept for this paper and begins anew from the page. */
  forgetDraft(): void;
  bringBack(): void;
}

/** The form for the tab that the popup stands on, as it is being opened; null until the page has been read. */
export function useForm(search: string, opening: Promise<FormState>): [FormState | null, FormActions] {
  const [state, setState] = useState<FormState | null>(null);
  // What the actions work on: the newest state, also between two renderings.
  const current = useRef<FormState | null>(null);
  const put = useCallback((next: FormState) => {
    current.current = next;
    setState(next);
  }, []);

  const keep = useCallback(
    async (draft: Draft) => {
      const now = current.current;
      if (!now) return;
      const saved = await saveDraft(draft, now.tab.incognito);
      const later = current.current;
      if (later && later.saved !== saved) put({ ...later, saved });
    },
    [put],
  );

  /** Lets the portal's own answer fill in, when it comes before the author has begun to edit. */
  const improve = useCallback(
    async ({ tab, reading, paper }: FormState) => {
      if (!paper || tab.id === null) return;
      const better = await askPortalOf(tab.id, paper, reading.kind === 'papers');
      const now = current.current;
      if (!better || !now || now.touched || better.key !== now.draft.key) return;
      put({ ...now, paper: better, draft: resume(now.draft, prefill(better, better.key, now.kept)) });
    },
    [put],
  );

  useLayoutEffect(() => {
    void opening.then((state) => {
      put(state);
      void improve(state);
    });
  }, [opening, put, improve]);

  const actions: FormActions = {
    now: () => current.current,
    change(next) {
      const now = current.current;
      if (!now) return;
      const draft = next(now.draft);
      if (draft === now.draft) return;
      put({ ...now, draft, touched: true, forgotten: null });
      void keep(draft);
    },
    async choose(paper) {
      const now = current.current;
      if (!now) return;
      void saveChoice(await addressKey(now.tab.url), paper.key);
      const kept = await loadKept(now.tab.incognito);
      const next = formFor(paper, paper.key, now.tab, now.reading, kept);
      put(next);
      void improve(next);
    },
    async readAgain() {
      const now = current.current;
      if (!now) return false;
      const next = await openForm(search);
      if (next.reading.kind === 'out-of-reach' && now.reading.kind !== 'out-of-reach') return false;
      if (next.draft.key === now.draft.key) {
        if (now.touched || JSON.stringify(next.reading) === JSON.stringify(now.reading)) return false;
        put({ ...now, reading: next.reading, paper: next.paper, draft: resume(now.draft, next.draft) });
        return false;
      }
      put({ ...next, changedPaper: now.paper !== null });
      void improve(next);
      return true;
    },
    forgetDraft() {
      const now = current.current;
      if (!now) return;
      void forget(now.draft.key);
      const draft = prefill(now.paper, now.draft.key, now.kept);
      put({ ...now, draft, touched: false, damaged: false, forgotten: now.draft });
    },
    bringBack() {
      const now = current.current;
      if (!now?.forgotten) return;
      put({ ...now, draft: now.forgotten, forgotten: null });
      void keep(now.forgotten);
    },
  };
  return [state, actions];
}
