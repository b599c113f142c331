import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findTab, type PageReading, readTab, type TabOnPaper } from '../../extension/page';
import { forget, type Kept, loadKept, type Saved, saveChoice, saveDraft } from '../../extension/storage';
import type { Paper } from '../../paper/paper';
import type { Draft } from '../../signing/draft';
import { prefill, resume } from '../../signing/prefill';

/** Everything the popup shows, once the page and what is kept have been read. */
export interface FormState {
  readonly tab: TabOnPaper;
  readonly reading: PageReading;
  /** The paper that the form is for: the page's, or the one chosen from its list; null when filled in by hand. */
  readonly paper: Paper | null;
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
    async choose(paper) {
      const now = current.current;
      if (!now) return;
      void saveChoice(await addressKey(now.tab.url), paper.key);
      const kept = await loadKept(now.tab.incognito);
      put({ ...formFor(paper, paper.key, now.tab, now.reading, kept) });
    },
    async readAgain() {
      const now = current.current;
      if (!now) return false;
      const next = await openForm(search);
      if (next.reading.kind === 'out-of-reach' && now.reading.kind !== 'out-of-reach') return false;
      if (next.draft.key === now.draft.key) {
        // The same paper: what the author has edited stays, the rest follows the page.
        put({ ...now, reading: next.reading, paper: next.paper, draft: resume(now.draft, next.draft) });
        return false;
      }
      put({ ...next, changedPaper: now.paper !== null });
      return true;
    },
    forgetDraft() {
      const now = current.current;
      if (!now) return;
      void forget(now.draft.key);
      const draft = prefill(now.paper, now.draft.key, now.kept);
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

/** Reads the page and what is kept for its paper, side by side. Never rejects. */
export async function openForm(search: string): Promise<FormState> {
  const tab = await findTab(search);
  const [reading, kept, addressed] = await Promise.all([readTab(tab), loadKept(tab.incognito), addressKey(tab.url)]);
  const paper = paperOf(reading, kept.choice(addressed));
  return formFor(paper, paper?.key ?? addressed, tab, reading, kept);
}

/** The paper of a page: the one it is about, or the one chosen from its list. */
function paperOf(reading: PageReading, choice: string | null): Paper | null {
  if (reading.kind === 'papers') return reading.papers.find(({ key }) => key === choice) ?? null;
  return reading.kind === 'paper' || reading.kind === 'hidden-authors' ? reading.paper : null;
}

function formFor(paper: Paper | null, key: string, tab: TabOnPaper, reading: PageReading, kept: Kept): FormState {
  const fresh = prefill(paper, key, kept);
  const stored = kept.draft(key);
  return {
    tab,
    reading,
    paper,
    kept,
    draft: stored ? resume(stored.draft, fresh) : fresh,
    saved: 'saved',
    damaged: stored?.damaged ?? false,
    changedPaper: false,
    forgotten: null,
  };
}

/** The key of what belongs to a page without a paper: a digest of its address, which may hold a secret and is not kept. */
async function addressKey(url: string | null): Promise<string> {
  if (!url) return 'by-hand';
  const [address = ''] = url.split('#');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(address));
  const hex = [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `by-hand:${hex}`;
}
