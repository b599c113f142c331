// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { download } from '../../src/extension/files';
import { askPortalOf } from '../../src/extension/on-page';
import { keepSignedForm } from '../../src/extension/signed-forms';
import { loadKept } from '../../src/extension/storage';
import type { Paper } from '../../src/paper/paper';
import type { MadePdf, PdfMaker } from '../../src/pdf';
import { withAgreed, withAuthority, withPen } from '../../src/signing/batch';
import { EMPTY_PEN } from '../../src/signing/draft';
import type { Form } from '../../src/signing/form';
import { waysTo } from '../../src/ui/popup/batch/missing-ways';
import { type BatchForm, useBatch } from '../../src/ui/popup/batch/use-batch';
import type { FormActions } from '../../src/ui/popup/form-actions';
import { type FormState, openedOn } from '../../src/ui/popup/form-state';
import { useForm } from '../../src/ui/popup/use-form';
import browser from '../extension/fake-browser';
import { paper } from '../signing/papers';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);
vi.mock('../../src/extension/page', () => ({}));
vi.mock('../../src/extension/files', () => ({ download: vi.fn() }));
vi.mock('../../src/extension/on-page', () => ({ askPortalOf: vi.fn(async () => null) }));
vi.mock('../../src/extension/signed-forms', () => ({ keepSignedForm: vi.fn(async () => 'saved') }));

const LIST: readonly Paper[] = ['a', 'b', 'c', 'd'].map((id) =>
  paper({ key: `openreview:${id}`, title: `Paper ${id}`, number: id, authors: ['Ada Byron', 'Grace Hopper'] }),
);
const ALL = LIST.map(({ key }) => key);

let state: FormState | null;
let actions: FormActions;
let form: BatchForm | null;
let make: (form: Form) => Promise<MadePdf>;
const maker = async (): Promise<PdfMaker> => ({
  make: (each) => make(each as Form),
  missingCharacters: async () => [],
});

function Together({ of }: { of: FormState & { screen: { kind: 'batch' } } }) {
  form = useBatch(of, of.screen.batch, actions, maker);
  return null;
}
function Popup({ opening }: { opening: Promise<FormState> }) {
  [state, actions] = useForm('', opening);
  form = null;
  const { screen } = state ?? {};
  return state && screen?.kind === 'batch' ? h(Together, { of: { ...state, screen } }) : null;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 40));
/** Opens the popup on the list, as it is after whatever was kept. */
async function open(papers = LIST) {
  render(null, document.body);
  state = null;
  const page = {
    tab: { id: 7, url: 'https://openreview.net/group', incognito: false, clicked: true },
    reading: { kind: 'papers', papers },
    address: 'by-hand:list',
    rest: 0,
  } as const;
  render(h(Popup, { opening: loadKept(false).then((kept) => openedOn(page, kept)) }), document.body);
  await vi.waitFor(() => expect(state).not.toBeNull());
  await settled();
}
/** Gives all that is asked for the papers of the open signer. */
async function giveAll() {
  const { signer, drafts } = form?.group ?? { signer: '', drafts: [] };
  for (const draft of drafts) actions.changeBatch((now) => withAuthority(now, draft, true));
  const [first] = drafts;
  if (first) actions.changeBatch((now) => withAgreed(now, first, true));
  actions.changeBatch((now) => withPen(now, signer, { ...EMPTY_PEN, tab: 'type', typed: signer }));
  await settled();
}
const saved = () => vi.mocked(download).mock.calls.map(([, name]) => name);
const left = () => form?.group?.drafts.map(({ key }) => key);

beforeEach(async () => {
  for (const area of [browser.storage.local, browser.storage.session]) area.data = {};
  vi.clearAllMocks();
  vi.mocked(askPortalOf).mockResolvedValue(null);
  make = async ({ title }) => ({ kind: 'pdf', bytes: new TextEncoder().encode(title) });
  await open();
});
afterEach(() => render(null, document.body));

describe('papers signed together', () => {
  it('make a file each, under names of their own, and stand among the forms that were signed', async () => {
    actions.chooseTogether(ALL);
    await settled();
    await giveAll();
    await form?.signAndDownload();
    await settled();
    expect(saved()).toEqual([
      'byron21Permission.pdf',
      'byron21Permission-b.pdf',
      'byron21Permission-c.pdf',
      'byron21Permission-d.pdf',
    ]);
    const kept = vi.mocked(keepSignedForm).mock.calls;
    expect(kept.map(([{ key, title }, bytes]) => [key, title, bytes])).toEqual(
      LIST.map(({ key, title }) => [key, title, null]),
    );
    expect(form).toMatchObject({ group: null, failed: [], kept: 'saved' });
    form?.keepFiles(true);
    await settled();
    expect(vi.mocked(keepSignedForm).mock.calls.at(-1)?.[1]).toEqual(new TextEncoder().encode('Paper d'));
    expect(JSON.stringify(browser.storage.session.data)).not.toContain('"typed":"Ada Byron"');
    await open();
    expect(state?.screen.kind).toBe('list');
    expect(state?.kept.draft('openreview:c')?.draft.signed?.fileName).toBe('byron21Permission-c.pdf');
  });

  it('of which one fails are made nonetheless; it is said, and stays to be signed', async () => {
    const fails = vi.fn(make);
    fails.mockImplementation(async ({ title }) => {
      if (title === 'Paper b') return { kind: 'missing', characters: [{ character: '𒀀', codePoint: 0x12000 }] };
      if (title === 'Paper c') throw new Error('out of memory');
      return { kind: 'pdf', bytes: new Uint8Array([1]) };
    });
    make = fails;
    actions.chooseTogether(ALL);
    await settled();
    await giveAll();
    await form?.signAndDownload();
    await settled();
    expect(saved()).toEqual(['byron21Permission.pdf', 'byron21Permission-d.pdf']);
    expect(form?.failed.map(({ draft, why }) => [draft.key, why.kind])).toEqual([
      ['openreview:b', 'missing'],
      ['openreview:c', 'failed'],
    ]);
    await open();
    expect(state?.kept.draft('openreview:b')?.draft.signed ?? null).toBeNull();
  });

  it('are not made while a tick is missing, and what is missing is named', async () => {
    actions.chooseTogether(ALL);
    await settled();
    await giveAll();
    const [, second, third] = form?.group?.drafts ?? [];
    if (!second || !third) throw new Error('four papers');
    actions.changeBatch((now) => withAuthority(now, second, false));
    await settled();
    expect(waysTo(form?.missing ?? []).map(({ words }) => words)).toEqual(['that you sign for all authors of No. b']);
    actions.changeBatch((now) => withAuthority(now, third, false));
    await settled();
    expect(waysTo(form?.missing ?? []).map(({ words, field }) => [words, field()])).toEqual([
      ['that you sign for all authors of 2 papers', 'authority:openreview:b'],
    ]);
    await form?.signAndDownload();
    expect(download).not.toHaveBeenCalled();
  });

  it('go on where they were when the popup is closed half-way', async () => {
    make = ({ title }) =>
      title === 'Paper c' ? new Promise(() => {}) : Promise.resolve({ kind: 'pdf', bytes: new Uint8Array([1]) });
    actions.chooseTogether(ALL);
    await settled();
    await giveAll();
    void form?.signAndDownload();
    await vi.waitFor(() => expect(keepSignedForm).toHaveBeenCalledTimes(2));
    await settled();
    expect(saved()).toHaveLength(2);

    make = async () => ({ kind: 'pdf', bytes: new Uint8Array([1]) });
    await open();
    expect(left()).toEqual(['openreview:c', 'openreview:d']);
    expect(form?.missing).toEqual([]);
    await form?.signAndDownload();
    await settled();
    expect(saved().slice(2)).toEqual(['byron21Permission-c.pdf', 'byron21Permission-d.pdf']);
    expect(new Set(saved()).size).toBe(4);
    await open();
    expect(state?.screen.kind).toBe('list');
  });

  it('are signed by one person at a time, each with a signature of their own', async () => {
    actions.chooseTogether(ALL);
    await settled();
    await giveAll();
    const [first] = form?.group?.drafts ?? [];
    if (!first?.paper) throw new Error('four papers');
    await actions.choose(first.paper);
    actions.change((now) => ({ ...now, signer: 'Grace Hopper', edited: ['signer'] }));
    await actions.backToList();
    await vi.waitFor(() =>
      expect(form?.groups.map(({ signer, drafts }) => [signer, drafts.length])).toEqual([
        ['Grace Hopper', 1],
        ['Ada Byron', 3],
      ]),
    );
    // What was said of Ada holds for nothing that Grace signs.
    expect(form?.missing.map(({ what }) => what)).toEqual(['authority', 'signature']);
    await form?.signAndDownload();
    expect(download).not.toHaveBeenCalled();
    const [, adas] = form?.groups ?? [];
    if (adas) form?.open(adas);
    await settled();
    await form?.signAndDownload();
    await settled();
    expect(saved()).toHaveLength(3);
    expect(form?.group).toMatchObject({ signer: 'Grace Hopper', drafts: [{ pen: EMPTY_PEN }] });
    form?.signAs('Ada Byron');
    await settled();
    expect(form?.group).toMatchObject({ signer: 'Ada Byron', drafts: [{ authority: false, pen: EMPTY_PEN }] });
  });

  it('have their titles and authors from the portal, as far as it answers', async () => {
    const bare = LIST.map((each) => ({ ...each, authors: [] }));
    vi.mocked(askPortalOf).mockImplementation(async (_, { key }) => {
      const full = paper({ key, title: `Full ${key}`, authors: [`Author of ${key}`, 'Grace Hopper'], number: '1' });
      return key === 'openreview:d' ? null : full;
    });
    await open(bare);
    actions.chooseTogether(ALL);
    await settled();
    // The one author whom all of them have is the likely signer.
    expect(form?.groups.map(({ signer, drafts }) => [signer, drafts.map(({ title }) => title)])).toEqual([
      ['Grace Hopper', ['Full openreview:a', 'Full openreview:b', 'Full openreview:c']],
      ['', ['Paper d']],
    ]);
    expect(form?.waiting).toBe(0);
  });

  it('are none any more where none of them stands on the page', async () => {
    actions.chooseTogether(['openreview:a', 'openreview:b']);
    await settled();
    await open(LIST.slice(1));
    expect(left()).toEqual(['openreview:b']);
    await open(LIST.slice(2));
    expect(state?.screen.kind).toBe('list');
  });
});
