import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { agreementById } from '../../agreements';
import { askPortalOf } from '../../extension/on-page';
import { type Saved, timeToKeep } from '../../extension/storage';
import { withProposals } from '../../signing/answers';
import { formatDate, today } from '../../signing/date';
import type { Draft } from '../../signing/draft';
import { prefill, resume } from '../../signing/prefill';
import { following } from './follow-page';
import type { FormActions } from './form-actions';
import { type FormState, openForm, withWholeList } from './form-state';
import { listActions } from './list-actions';
import { useOtherWindows } from './use-other-windows';
import { withoutPage } from './without-page';

/** The form for the tab that the popup stands on, as it is being opened; null until the page has been read. */
export function useForm(search: string, opening: Promise<FormState>): [FormState | null, FormActions] {
  const [state, setState] = useState<FormState | null>(null);
  // What the actions work on: the newest state, also between two renderings.
  const current = useRef<FormState | null>(null);
  const put = useCallback((next: FormState) => {
    current.current = next;
    setState(next);
  }, []);
  /** Changes the form as it is at this moment; nothing where there is none. */
  const alter = useCallback(
    (next: (now: FormState) => FormState) => {
      const now = current.current;
      const then = now && next(now);
      if (then && then !== now) put(then);
    },
    [put],
  );

  const sayHow = useCallback(
    async (saving: Promise<Saved>) => {
      const saved = await saving;
      alter((now) => (now.saved === saved ? now : { ...now, saved }));
    },
    [alter],
  );

  /** Shows a draft of the open paper and keeps it. */
  const show = useCallback(
    (now: FormState, changed: Draft) => {
      const draft = withProposals(agreementById(changed.agreement), now.draft, changed, now.kept.person);
      const savedAt = timeToKeep();
      put({ ...now, draft, touched: true, savedAt, forgotten: null, left: null });
      void sayHow(now.keeping.draft(draft, savedAt));
    },
    [put, sayHow],
  );

  /** Lets the portal's own answer fill in, when it comes before the author has begun to edit. */
  const improve = useCallback(
    async ({ tab, reading, paper, draft }: FormState) => {
      if (tab.id === null || !paper || draft.signed) return;
      const better = await askPortalOf(tab.id, paper, reading.kind === 'papers');
      if (!better) return;
      alter((now) =>
        now.touched || better.key !== now.draft.key
          ? now
          : { ...now, paper: better, draft: resume(now.draft, prefill(better, better.key, now.kept)) },
      );
    },
    [alter],
  );

  useLayoutEffect(() => {
    void opening.then(async (opened) => {
      put(opened);
      void improve(opened);
      if (opened.rest === 0) return;
      const whole = await withWholeList(opened);
      alter(whole);
    });
  }, [opening, put, alter, improve]);

  useOtherWindows(state, current, put);

  const actions = useMemo<FormActions>(
    () => ({
      ...listActions({ now: () => current.current, put, sayHow, improve }),
      now: () => current.current,
      change(next) {
        const now = current.current;
        const draft = now && next(now.draft);
        if (draft && draft !== now.draft) show(now, draft);
      },
      meet(numbers) {
        const now = current.current;
        const met = now && [...new Set([...now.draft.met, ...numbers])];
        if (!met || met.length === now.draft.met.length) return;
        const draft = { ...now.draft, met };
        const savedAt = timeToKeep();
        put({ ...now, draft, savedAt });
        void sayHow(now.keeping.draft(draft, savedAt));
      },
      keep(draft) {
        const now = current.current;
        if (!now) return;
        if (draft.key === now.draft.key) show(now, draft);
        else void sayHow(now.keeping.draft(draft, timeToKeep()));
      },
      remember(part) {
        const now = current.current;
        if (!now) return;
        const settings = { ...now.kept.settings, ...part };
        put({ ...now, kept: { ...now.kept, settings, signer: settings.signer } });
        void now.keeping
          .settings(settings)
          .then((remembered) => alter((later) => (later.remembered === remembered ? later : { ...later, remembered })));
      },
      keepPerson(person) {
        const now = current.current;
        if (!now) return;
        put({ ...now, kept: { ...now.kept, person } });
        void now.keeping
          .person(person)
          .then((remembered) => alter((later) => (later.remembered === remembered ? later : { ...later, remembered })));
      },
      async readAgain() {
        if (withoutPage(search)) return false;
        const next = await openForm(search);
        const now = current.current;
        const followed = now && following(now, next);
        if (followed?.kind !== 'follows') return false;
        if (followed.carried) show(followed.state, followed.carried);
        else put(followed.state);
        if (followed.asks) void improve(next);
        return followed.moved;
      },
      forgetDraft() {
        const now = current.current;
        if (!now) return;
        void now.keeping.forget(now.draft.key).then((done) => {
          if (done !== 'saved') alter((later) => ({ ...later, saved: 'not-forgotten' }));
        });
        put({
          ...now,
          draft: now.keeping.fresh(now.paper, now.draft.key, now.kept),
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
      goBack: () => alter((now) => (now.left ? { ...now.left, declined: now.draft.key } : now)),
      closeToast: () => alter((now) => ({ ...now, forgotten: null, left: null })),
      rememberAgreed(terms) {
        const now = current.current;
        if (!now) return;
        const day = formatDate(today());
        const { agreedOn } = now.kept;
        put({ ...now, kept: { ...now.kept, agreedOn: (asked) => (asked === terms ? day : agreedOn(asked)) } });
        void now.keeping.agreed(terms, day);
      },
    }),
    [search, put, alter, sayHow, show, improve],
  );
  return [state, actions];
}
