// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forget, loadKept, saveDraft } from '../../src/extension/storage';
import { afterSigning, type Draft } from '../../src/signing/draft';
import type { FormActions } from '../../src/ui/popup/form-actions';
import { type FormState, formFor } from '../../src/ui/popup/form-state';
import { useForm } from '../../src/ui/popup/use-form';
import fake from '../extension/fake-browser';
import { paper } from '../signing/papers';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/extension/page', () => ({}));
vi.mock('../../src/extension/on-page', () => ({ askPortalOf: async () => null }));

const read = paper({ title: 'ActNN' });
const STROKES = [
  [
    { x: 1, y: 2 },
    { x: 30, y: 40 },
  ],
];

let state: FormState | null;
let actions: FormActions;

function Form({ opening }: { opening: Promise<FormState> }) {
  [state, actions] = useForm('', opening);
  return null;
}

/** What has been written is told, as the browser does, and there is time to follow it. */
async function told() {
  await new Promise((resolve) => setTimeout(resolve, 10));
  await fake.storage.onChanged.fire({ [`draft:${read.key}`]: {} }, 'local');
  await new Promise((resolve) => setTimeout(resolve, 100));
}
/** The draft as this form has it, changed and kept by another window so many milliseconds later. */
async function keptElsewhere(change: Partial<Draft>, later = 1) {
  const draft = state?.draft;
  if (!state || !draft) throw new Error('There is no form');
  await saveDraft({ ...draft, ...change }, false, state.savedAt + later);
  await told();
}

beforeEach(async () => {
  fake.storage.local.data = {};
  fake.storage.session.data = {};
  fake.storage.local.refusal = null;
  const page = {
    tab: { id: 7, url: read.url, incognito: false, clicked: true },
    reading: { kind: 'paper', paper: read },
    address: 'by-hand',
    rest: 0,
  } as const;
  render(h(Form, { opening: loadKept(false).then((kept) => formFor(read, read.key, page, kept)) }), document.body);
  await new Promise((resolve) => setTimeout(resolve, 20));
  actions.change((draft) => ({ ...draft, title: 'Mine', edited: ['title'], pen: { ...draft.pen, strokes: STROKES } }));
  await told();
});

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

it('an open form goes on with what another window filled in, and keeps all of it', async () => {
  expect(state?.draft.title).toBe('Mine');
  await keptElsewhere({ title: 'Theirs' });
  expect(state?.draft).toMatchObject({ title: 'Theirs', pen: { strokes: STROKES } });
  actions.change((draft) => ({ ...draft, date: 'June 10, 2021', edited: [...draft.edited, 'date'] }));
  await told();
  expect((await loadKept(false)).draft(read.key)?.draft).toMatchObject({ title: 'Theirs', date: 'June 10, 2021' });
});

it('what another window signed is signed here', async () => {
  const draft = state?.draft;
  if (!draft) throw new Error('There is no form');
  await keptElsewhere(afterSigning({ ...draft, fileName: 'chen21Permission.pdf' }, 'June 10, 2021'));
  expect(state?.draft.signed).toMatchObject({ date: 'June 10, 2021' });
});

it('what another window forgot is gone here as well, and can be brought back with its signature', async () => {
  await forget(read.key, false);
  await told();
  expect(state?.draft).toMatchObject({ title: 'ActNN', pen: { strokes: [] } });
  expect(state?.forgotten?.title).toBe('Mine');
  actions.bringBack();
  await told();
  expect((await loadKept(false)).draft(read.key)?.draft).toMatchObject({ title: 'Mine', pen: { strokes: STROKES } });
});

it('what was kept earlier, or could not be kept here, changes nothing', async () => {
  await keptElsewhere({ title: 'Older' }, -1);
  expect(state?.draft.title).toBe('Mine');
  fake.storage.local.refusal = new Error('QuotaExceededError');
  actions.change((draft) => ({ ...draft, title: 'Not kept' }));
  await told();
  fake.storage.local.refusal = null;
  await forget(read.key, false);
  await told();
  expect(state).toMatchObject({ saved: 'full', draft: { title: 'Not kept' } });
});

it('a clock that is set back costs no change of either window', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 365 * 24 * 60 * 60 * 1000 });
  const before = state?.savedAt ?? 0;
  actions.change((draft) => ({ ...draft, title: 'A year before' }));
  expect(state?.savedAt ?? actions.now()?.savedAt).toBeGreaterThan(before - 1);
  expect(actions.now()?.savedAt).toBeGreaterThan(before);
});
