// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type PageReading, readTab } from '../../src/extension/page';
import { saveBatch, saveChoice } from '../../src/extension/storage';
import { batchOf } from '../../src/signing/batch';
import type { FormActions } from '../../src/ui/popup/form-actions';
import { addressKey, type FormState, openForm } from '../../src/ui/popup/form-state';
import { useForm } from '../../src/ui/popup/use-form';
import browser from '../extension/fake-browser';
import { paper } from '../signing/papers';

const ADDRESS = 'https://openreview.net/group?id=ICML.cc/2026/Conference';
vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/extension/on-page', () => ({ askPortalOf: async () => null }));
vi.mock('../../src/extension/page', () => ({
  findTab: async () => ({ id: 7, url: ADDRESS, incognito: false, clicked: true }),
  readTab: vi.fn(),
  isInPrivateWindow: () => false,
}));

const FIRST = 200;
const papers = Array.from({ length: 900 }, (_, i) => paper({ key: `openreview:p${i}`, title: `Paper ${i}` }));
let tell: (whole: PageReading) => void;
let state: FormState | null;
let actions: FormActions;

function Form({ opening }: { opening: Promise<FormState> }) {
  [state, actions] = useForm('', opening);
  return null;
}
const shows = (what: unknown) => vi.waitFor(() => expect([state?.screen.kind, shown(), state?.rest]).toEqual(what));
async function open() {
  state = null;
  const opening = openForm('', FIRST);
  act(() => render(h(Form, { opening }), document.body));
  await act(async () => void (await opening));
  await vi.waitFor(() => expect(state).not.toBeNull());
}
const shown = () => (state?.reading.kind === 'papers' ? state.reading.papers.length : null);
const WHOLE: PageReading = { kind: 'papers', papers };

beforeEach(() => {
  vi.clearAllMocks();
  for (const area of [browser.storage.local, browser.storage.session]) Object.assign(area, { data: {} });
  const later = new Promise<PageReading>((resolve) => {
    tell = resolve;
  });
  vi.mocked(readTab).mockImplementation(async (_, most) =>
    most ? { kind: 'papers', papers: papers.slice(0, most), more: papers.length - most } : later,
  );
});
afterEach(() => act(() => render(null, document.body)));

it('shows the first papers of a long list while the others are read', async () => {
  await open();
  await shows(['list', FIRST, 700]);
  tell(WHOLE);
  await shows(['list', 900, 0]);
});

it('keeps the form of a paper that is opened meanwhile, and has the whole list behind it', async () => {
  await open();
  await act(() => void actions.choose(papers[3] ?? null));
  await vi.waitFor(() => expect(state?.draft.key).toBe('openreview:p3'));
  act(() => actions.change((draft) => ({ ...draft, title: 'Mine' })));
  tell(WHOLE);
  await shows(['form', 900, 0]);
  expect(state?.draft).toMatchObject({ key: 'openreview:p3', title: 'Mine' });
  await act(() => actions.backToList());
  await shows(['list', 900, 0]);
});

it('says of a page that went on meanwhile what it had of its list', async () => {
  await open();
  tell({ kind: 'nothing' });
  await shows(['list', FIRST, 0]);
});

it('opens what was begun far down the list, once the list is whole', async () => {
  await saveChoice(await addressKey(ADDRESS), 'openreview:p800', false);
  tell(WHOLE);
  await open();
  expect(state?.draft.key).toBe('openreview:p800');
  await saveChoice(await addressKey(ADDRESS), null, false);
  await saveBatch(await addressKey(ADDRESS), batchOf(['openreview:p801', 'openreview:p802']), false);
  render(null, document.body);
  await open();
  expect(state?.screen.kind).toBe('batch');
});

it('takes a list that is just as long as the first part for whole', async () => {
  vi.mocked(readTab).mockResolvedValue({ kind: 'papers', papers: papers.slice(0, FIRST) });
  await open();
  expect(state?.rest).toBe(0);
  expect(readTab).toHaveBeenCalledTimes(1);
});
