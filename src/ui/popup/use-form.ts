import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { askPortalOf } from '../../extension/on-page';
import {
  forget,
  loadKept,
  type Saved,
  saveAgreed,
  saveBatch,
  saveChoice,
  saveDraft,
  saveSettings,
} from '../../extension/storage';
import { type Batch, batchOf } from '../../signing/batch';
import { formatDate, today } from '../../signing/date';
import type { Draft } from '../../signing/draft';
import { isPractice, practiceDraft } from '../../signing/practice';
import { prefill, resume } from '../../signing/prefill';
import type { FormActions } from './form-actions';
import { type FormState, formFor, openedOn, openForm } from './form-state';
import { withoutPage } from './without-page';

/** How long a choice in a list must stand before the portal is asked about that paper, in milliseconds. */
const SETTLED = 300;

/** The form for the tab that the popup stands on, as it is being opened; null until the page has been read. */
export function useForm(search: string, opening: Promise<FormState>): [FormState | null, FormActions] {
  const [state, setState] = useState<FormState | null>(null);
  // What the actions work on: the newest state, also between two renderings.
  const current = useRef<FormState | null>(null);
  const put = useCallback((next: FormState) => {
    current.current = next;
    setState(next);
  }, []);

  const sayHow = useCallback(
    async (saving: Promise<Saved>) => {
      const saved = await saving;
      const later = current.current;
      if (later && later.saved !== saved) put({ ...later, saved });
    },
    [put],
  );
  const save = useCallback(
    async (draft: Draft, { tab }: FormState, savedAt: number) => {
      if (!isPractice(draft)) await sayHow(saveDraft(draft, tab.incognito, savedAt));
    },
    [sayHow],
  );

  /** Shows a draft of the open paper and keeps it. */
  const show = useCallback(
    (now: FormState, draft: Draft, rest: Partial<FormState> = {}) => {
      const savedAt = Date.now();
      put({ ...now, draft, touched: true, savedAt, forgotten: null, left: null, ...rest });
      void save(draft, now, savedAt);
    },
    [put, save],
  );

  /** Lets the portal's own answer fill in, when it comes before the author has begun to edit. */
  const improve = useCallback(
    async ({ tab, reading, paper, draft }: FormState) => {
      if (tab.id === null || !paper || draft.signed) return;
      const better = await askPortalOf(tab.id, paper, reading.kind === 'papers');
      const now = current.current;
      if (!better || !now || now.touched || better.key !== now.draft.key) return;
      put({ ...now, paper: better, draft: resume(now.draft, prefill(better, better.key, now.kept)) });
    },
    [put],
  );

  useLayoutEffect(() => {
    void opening.then((opened) => {
      put(opened);
      void improve(opened);
    });
  }, [opening, put, improve]);

  const showBatch = (now: FormState, batch: Batch) => {
    put({ ...now, screen: { kind: 'batch', batch } });
    void sayHow(saveBatch(now.address, batch, now.tab.incognito));
  };

  const actions: FormActions = {
    now: () => current.current,
    change(next) {
      const now = current.current;
      if (!now) return;
      const draft = next(now.draft);
      if (draft !== now.draft) show(now, draft);
    },
    keep(draft) {
      const now = current.current;
      if (!now) return;
      if (draft.key === now.draft.key) show(now, draft);
      else void save(draft, now, Date.now());
    },
    remember(part) {
      const now = current.current;
      if (!now) return;
      const settings = { ...now.kept.settings, ...part };
      put({ ...now, kept: { ...now.kept, settings, signer: settings.signer } });
      if (isPractice(now.draft)) return;
      void saveSettings(settings, now.tab.incognito).then((remembered) => {
        const later = current.current;
        if (later && later.remembered !== remembered) put({ ...later, remembered });
      });
    },
    async choose(paper) {
      const before = current.current;
      if (!before) return;
      const { tab, address } = before;
      const key = paper?.key ?? address;
      void saveChoice(address, key, tab.incognito);
      const next = formFor(paper, key, before, await loadKept(tab.incognito));
      put(next);
      if (!paper) return;
      await new Promise((resolve) => setTimeout(resolve, SETTLED));
      if (current.current?.draft.key === paper.key) await improve(next);
    },
    chooseTogether(keys) {
      const now = current.current;
      if (now) showBatch(now, batchOf(keys));
    },
    changeBatch(next) {
      const now = current.current;
      if (now?.screen.kind === 'batch') showBatch(now, next(now.screen.batch));
    },
    forgetBatch() {
      const now = current.current;
      if (now) void saveBatch(now.address, null, now.tab.incognito);
    },
    async backToList() {
      const now = current.current;
      if (!now) return;
      await saveChoice(now.address, null, now.tab.incognito);
      put(openedOn(now, await loadKept(now.tab.incognito)));
    },
    async readAgain() {
      if (withoutPage(search)) return false;
      const next = await openForm(search);
      const now = current.current;
      if (!now || next.draft.key === now.declined) return false;
      if (next.draft.key === now.draft.key) {
        if (next.savedAt > now.savedAt) {
          // Another view of this paper went on with it.
          put(next);
        } else if (!now.touched && JSON.stringify(next.reading) !== JSON.stringify(now.reading)) {
          const screen = now.screen.kind === 'batch' ? now.screen : next.screen;
          put({ ...now, screen, reading: next.reading, paper: next.paper, draft: resume(now.draft, next.draft) });
          void improve(next);
        }
        return false;
      }
      if (next.paper === null && next.reading.kind !== 'nothing' && next.reading.kind !== 'papers') {
        // The page cannot be read at the moment: that is said, and the form stays.
        if (next.reading.kind !== 'out-of-reach' || now.paper === null) put({ ...now, reading: next.reading });
        return false;
      }
      if (now.paper === null && now.touched && next.savedAt === 0) {
        // What was filled in by hand while the page could not be read goes along.
        show(next, resume({ ...now.draft, key: next.draft.key }, next.draft));
      } else put({ ...next, left: now.paper !== null ? now : null });
      void improve(next);
      return true;
    },
    forgetDraft() {
      const now = current.current;
      if (!now) return;
      const practises = isPractice(now.draft);
      if (!practises) {
        void forget(now.draft.key, now.tab.incognito).then((done) => {
          const later = current.current;
          if (later && done !== 'saved') put({ ...later, saved: 'not-forgotten' });
        });
      }
      const draft = practises ? practiceDraft(now.kept) : prefill(now.paper, now.draft.key, now.kept);
      put({
        ...now,
        draft,
        touched: false,
        savedAt: 0,
        saved: 'saved',
        damaged: false,
        forgotten: now.draft,
        left: null,
      });
    },
    bringBack() {
      const now = current.current;
      if (now?.forgotten) show(now, now.forgotten);
    },
    goBack() {
      const now = current.current;
      if (now?.left) put({ ...now.left, declined: now.draft.key });
    },
    closeToast() {
      const now = current.current;
      if (now) put({ ...now, forgotten: null, left: null });
    },
    rememberAgreed(terms) {
      const now = current.current;
      if (!now) return;
      const day = formatDate(today());
      const { agreedOn } = now.kept;
      put({ ...now, kept: { ...now.kept, agreedOn: (asked) => (asked === terms ? day : agreedOn(asked)) } });
      if (!isPractice(now.draft)) void saveAgreed(terms, day, now.tab.incognito);
    },
  };
  return [state, actions];
}
