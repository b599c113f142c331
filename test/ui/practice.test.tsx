// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { download } from '../../src/extension/files';
import { signedForms } from '../../src/extension/signed-forms';
import type { MakeOptions, PdfMaker } from '../../src/pdf';
import { edit } from '../../src/signing/draft';
import { isPractice, PRACTICE_PAPER } from '../../src/signing/practice';
import type { FormActions } from '../../src/ui/popup/form-actions';
import { type FormState, openForm } from '../../src/ui/popup/form-state';
import { useForm } from '../../src/ui/popup/use-form';
import { usePdf } from '../../src/ui/popup/use-pdf';
import { type Signing, useSigning } from '../../src/ui/popup/use-signing';
import browser from '../extension/fake-browser';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/extension/reader?iife', () => ({ default: 'reader.js' }));
vi.mock('../../src/extension/on-demand?iife', () => ({ default: 'on-demand.js' }));
vi.mock('../../src/extension/files', () => ({ download: vi.fn(), ownFile: (path: string) => path }));

const made = vi.fn<(options?: MakeOptions) => void>();
const plain: PdfMaker = {
  missingCharacters: async () => [],
  async make(_, options) {
    made(options);
    return { kind: 'pdf', bytes: new Uint8Array([1]) };
  },
};
vi.mock('../../src/ui/popup/maker', () => ({ openMaker: async () => plain }));

let state: FormState | null;
let actions: FormActions;
let signing: Signing;

function Form({ search, opening }: { search: string; opening: Promise<FormState> }) {
  [state, actions] = useForm(search, opening);
  const { maker } = usePdf(state !== null, [], search === '?practice');
  signing = useSigning(state, actions, maker, null);
  return null;
}

const settled = () => act(async () => new Promise((resolve) => setTimeout(resolve, 30)));
const { local, session } = browser.storage;

async function open(search: string) {
  act(() => render(<Form search={search} opening={openForm(search)} />, document.body));
  await settled();
}

/** Fills in what is missing and signs. */
async function signAll() {
  act(() =>
    actions.change((draft) => ({
      ...edit(draft, 'title', 'On Practising'),
      signer: 'Nora Lindqvist',
      fileName: 'a.pdf',
      authority: true,
      agreed: true,
      pen: { ...draft.pen, tab: 'type', typed: 'Nora Lindqvist' },
    })),
  );
  await settled();
  await act(() => signing.signAndDownload());
  await settled();
}

beforeEach(() => {
  for (const area of [local, session]) Object.assign(area, { data: {}, changes: 0 });
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  vi.clearAllMocks();
});
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

describe('the practice paper', () => {
  it('is filled in with no page at all', async () => {
    await open('?practice');
    expect(state).toMatchObject({
      tab: { id: null },
      draft: { title: PRACTICE_PAPER.title, signer: 'Nora Lindqvist' },
    });
    expect(state && isPractice(state.draft)).toBe(true);
    expect(state?.draft.fileName).toBe('practice-lindqvist26Permission.pdf');
  });

  it('goes the whole way; each of its PDFs is made for practice, and nothing of it is kept', async () => {
    await open('?practice');
    await signAll();
    expect(state?.draft.signed).not.toBeNull();
    expect(download).toHaveBeenCalledTimes(1);
    expect(made.mock.calls.map(([options]) => options?.practice)).toEqual(made.mock.calls.map(() => true));
    expect(signing.files).toMatchObject({ keeps: null, kept: 'saved' });
    act(() => actions.forgetDraft());
    act(() => actions.bringBack());
    await settled();
    expect([local.changes, session.changes]).toEqual([0, 0]);
    expect(await signedForms()).toEqual({ kind: 'forms', forms: [], damaged: 0, others: 0 });
  });

  it('begins anew from itself when its draft is forgotten', async () => {
    await open('?practice');
    act(() => actions.change((draft) => edit(draft, 'title', 'Another')));
    act(() => actions.forgetDraft());
    expect(state?.draft.title).toBe(PRACTICE_PAPER.title);
    expect(state?.draft.fileName).toMatch(/^practice-/);
  });
});

it('a form filled in by hand without a page is made in earnest, kept and listed', async () => {
  await open('?by-hand');
  expect(state).toMatchObject({ tab: { id: null }, paper: null, draft: { key: 'by-hand', title: '' } });
  await signAll();
  expect(made.mock.calls.some(([options]) => options?.practice)).toBe(false);
  expect(Object.keys(local.data)).toContain('draft:by-hand');
  expect(await signedForms()).toMatchObject({ forms: [{ key: 'by-hand', title: 'On Practising' }] });
});
