import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findTab, type PageReading, readTab, type TabOnPaper } from '../../extension/page';
import { forget, type Kept, loadKept, type Saved, saveDraft } from '../../extension/storage';
import type { Paper } from '../../paper/paper';
import type { Draft } from '../../signing/draft';
import { prefill, resume } from '../../signing/prefill';

/** Everything the popup shows, once the page and what is kept have been read. */
export interface FormState {
  readonly tab: TabOnPaper;
  readonly reading: PageReading;
  readonly kept: Kept;
  readonly draft: Draft;
  /** Whether the last change could be kept. */
  readonly saved: Saved;
  /** Whether something kept for this paper could not be read. */
  readonly damaged: boolean;
  /** Whether the page went on to another paper while the form was open. */
  readonly changedPaper: boolean;
  /** The draft that was just forgotten and can be brought back, or null. */
  readonly forgotten: Draft | null;
}

/** What can be done with the form. Every change is kept at once. */
export interface FormActions {
  change(next: (draft: Draft) => Draft): void;
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

  useLayoutEffect(() => {
    void opening.then(put);
  }, [opening, put]);

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

  const actions: FormActions = {
    change(next) {
      const now = current.current;
      if (!now) return;
      const draft = next(now.draft);
      if (draft === now.draft) return;
      put({ ...now, draft, forgotten: null });
      void keep(draft);
    },
    async readAgain() {
      const now = current.current;
      if (!now) return false;
      const next = await openForm(search);
      if (next.reading.kind === 'out-of-reach' && now.reading.kind !== 'out-of-reach') return false;
      if (next.draft.key === now.draft.key) {
        // The same paper: what the author has edited stays, the rest follows the page.
        put({ ...now, reading: next.reading, draft: resume(now.draft, next.draft) });
        return false;
      }
      put({ ...next, changedPaper: paperOf(now.reading) !== null });
      return true;
    },
    forgetDraft() {
      const now = current.current;
      if (!now) return;
      void forget(now.draft.key);
      const draft = prefill(paperOf(now.reading), now.draft.key, now.kept);
      put({ ...now, draft, damaged: false, forgotten: now.draft });
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

/** The paper of a reading that holds one. */
export function paperOf(reading: PageReading): Paper | null {
  return reading.kind === 'paper' || reading.kind === 'hidden-authors' ? reading.paper : null;
}

/** Reads the page and what is kept for its paper, side by side. Never rejects. */
export async function openForm(search: string): Promise<FormState> {
  const tab = await findTab(search);
  const [reading, kept] = await Promise.all([readTab(tab), loadKept(tab.incognito)]);
  const paper = paperOf(reading);
  const fresh = prefill(paper, paper?.key ?? (await handKey(tab.url)), kept);
  const stored = kept.draft(fresh.key);
  return {
    tab,
    reading,
    kept,
    draft: stored ? resume(stored.draft, fresh) : fresh,
    saved: 'saved',
    damaged: stored?.damaged ?? false,
    changedPaper: false,
    forgotten: null,
  };
}

/** The key of a form filled in by hand: a digest of the page's address, which may hold a secret and is not kept. */
async function handKey(url: string | null): Promise<string> {
  if (!url) return 'by-hand';
  const [address = ''] = url.split('#');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(address));
  const hex = [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `by-hand:${hex}`;
}
