// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askPortalOf } from '../../src/extension/on-page';
import { loadKept } from '../../src/extension/storage';
import type { Paper } from '../../src/paper/paper';
import { prefill } from '../../src/signing/prefill';
import type { FormActions } from '../../src/ui/popup/form-actions';
import { type FormState, formFor } from '../../src/ui/popup/form-state';
import { keepingOf } from '../../src/ui/popup/keeping';
import { useForm } from '../../src/ui/popup/use-form';
import { paper } from '../signing/papers';
import { NOTHING_KEPT as kept } from './nothing-kept';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/extension/page', () => ({}));
vi.mock('../../src/extension/on-page', () => ({ askPortalOf: vi.fn() }));

const read = paper({ title: 'ActNN', sources: { title: 'page' } });
const told = paper({ title: 'ActNN: Reducing Training Memory Footprint', sources: { title: 'portal-api' } });

let answer: (better: Paper | null) => void;
let state: FormState | null;
let actions: FormActions;

function Form({ opening }: { opening: Promise<FormState> }) {
  [state, actions] = useForm('', opening);
  return null;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(async () => {
  vi.mocked(askPortalOf).mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const opened: FormState = {
    tab: { id: 7, url: read.url, incognito: false, clicked: true },
    reading: { kind: 'paper', paper: read },
    screen: { kind: 'form' },
    address: 'by-hand',
    paper: read,
    kept,
    keeping: keepingOf(false),
    rest: 0,
    draft: prefill(read, '', kept),
    touched: false,
    savedAt: 0,
    saved: 'saved',
    remembered: 'saved',
    damaged: false,
    left: null,
    declined: null,
    forgotten: null,
  };
  render(h(Form, { opening: Promise.resolve(opened) }), document.body);
  await settled();
});

afterEach(() => render(null, document.body));

it('the portal’s own answer fills in while the author has not begun', async () => {
  answer(told);
  await settled();
  expect(state?.draft.title).toBe(told.title);
});

it('an answer that comes later changes nothing under the author’s hands', async () => {
  actions.change((draft) => ({ ...draft, authority: true, agreed: true }));
  answer(told);
  await settled();
  expect(state?.draft).toMatchObject({ title: 'ActNN', authority: true, agreed: true });
});

it('an answer about another paper is not believed', async () => {
  answer({ ...told, key: 'openreview:another' });
  await settled();
  expect(state?.draft.title).toBe('ActNN');
});

it('clauses that were in view are kept with the draft, which follows its page as before', async () => {
  actions.meet(['1', '2']);
  actions.meet(['2', '6.1']);
  await settled();
  expect(state).toMatchObject({ touched: false, draft: { met: ['1', '2', '6.1'] } });
  const again = await loadKept(false);
  expect(again.draft(read.key)?.draft.met).toEqual(['1', '2', '6.1']);
  answer(told);
  await settled();
  expect(state?.draft).toMatchObject({ title: told.title, met: ['1', '2', '6.1'] });
});

it('says when something kept for the paper, or of the settings, could not be read', () => {
  const page = {
    tab: { id: 7, url: read.url, incognito: false, clicked: true },
    reading: { kind: 'nothing' } as const,
  };
  const opened = (settingsDamaged: boolean) =>
    formFor(read, read.key, { ...page, address: 'by-hand', rest: 0 }, { ...kept, settingsDamaged });
  expect([opened(false).damaged, opened(true).damaged]).toEqual([false, true]);
});
