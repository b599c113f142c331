import { Window } from 'happy-dom';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { download } from '../../src/extension/files';
import { type ListedForm, signedFile, signedForms } from '../../src/extension/signed-forms';
import type { Paper } from '../../src/paper/paper';
import { prefill } from '../../src/signing/prefill';
import type { FormActions } from '../../src/ui/popup/form-actions';
import type { FormState } from '../../src/ui/popup/form-state';
import { ListScreen } from '../../src/ui/popup/list/list-screen';
import { paper } from '../signing/papers';
import { NOTHING_KEPT } from './nothing-kept';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/extension/files', () => ({ download: vi.fn(), ownFile: (path: string) => path }));
vi.mock('../../src/extension/signed-forms', () => ({
  signedForms: vi.fn(async () => ({ kind: 'forms', forms: [], damaged: 0, others: 0 })),
  signedFile: vi.fn(async () => ({ kind: 'gone' })),
}));
vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

const window = new Window();
const root = window.document.createElement('div') as unknown as HTMLElement;
const papers = (count: number, facts: Partial<Paper> = {}): readonly Paper[] =>
  Array.from({ length: count }, (_, i) => ({ ...paper(), key: `k${i}`, title: `Paper ${i}`, number: null, ...facts }));

/** Whether a passphrase that is given is the right one. */
const unlock = vi.fn(async (passphrase: string) => passphrase === 'right');

/** What was chosen: a paper's key, or those of several. */
const chosen = vi.fn<(what: string | null | readonly string[]) => void>();
/** What the browser would call: for each group of papers, where it came into sight or left it. */
let inSight: ((group: Element, isIntersecting: boolean) => void)[] = [];
class Observer {
  constructor(told: (seen: readonly { isIntersecting: boolean; boundingClientRect: { height: number } }[]) => void) {
    inSight.push((group, isIntersecting) => {
      if (this.#group === group) told([{ isIntersecting, boundingClientRect: { height: 1234 } }]);
    });
  }
  #group: Element | null = null;
  observe(group: Element) {
    this.#group = group;
  }
  disconnect() {
    this.#group = null;
  }
}

beforeEach(() => {
  inSight = [];
  vi.clearAllMocks();
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('Element', window.Element);
  vi.stubGlobal('HTMLElement', window.HTMLElement);
  vi.stubGlobal('getComputedStyle', () => ({ overflowY: 'auto' }));
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('cancelIdleCallback', () => {});
  window.document.body.append(root as never);
});
afterEach(async () => {
  await act(() => render(null, root));
  root.remove();
  vi.unstubAllGlobals();
});

type Kept = FormState['kept'];
async function show(all: readonly Paper[], kept: Partial<Kept> = {}, rest = 0) {
  const state = {
    rest,
    keeping: { onDisk: true },
    kept: { ...NOTHING_KEPT, ...kept },
    tab: { id: 1 },
    reading: { kind: 'papers', papers: all },
    saved: 'saved',
  };
  const actions: Partial<FormActions> = {
    choose: async (one) => chosen(one?.key ?? null),
    chooseTogether: (keys) => chosen(keys),
  };
  function Screen() {
    const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
    return (
      <ListScreen
        state={{ remembered: 'saved', ...state } as FormState}
        papers={all}
        actions={actions as FormActions}
        notices={[]}
        ticks={ticks}
        setTicks={setTicks}
        unlock={unlock}
        report={null}
      />
    );
  }
  await act(() => render(<Screen />, root));
}
const boxes = () => [...root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
const titles = (some: readonly HTMLInputElement[]) => some.map((each) => each.getAttribute('aria-label'));
const ticked = () => titles(boxes().filter(({ checked }) => checked));
const group = (at: number) => root.querySelectorAll('.papers')[at] as Element;
const buttons = () => [...root.querySelectorAll('button')];
const press = (words: string) =>
  act(() =>
    buttons()
      .find(({ textContent }) => textContent?.trim() === words)
      ?.click(),
  );
const tick = (title: string) =>
  act(() =>
    boxes()
      .find((each) => each.getAttribute('aria-label') === title)
      ?.click(),
  );
const footer = () => root.querySelector('footer')?.textContent;
const kept = (drafts: Readonly<Record<string, 'draft' | 'signed' | 'attached'>>): Partial<Kept> => ({
  draft(key) {
    const state = drafts[key];
    const draft = prefill(paper({ key }), key, NOTHING_KEPT);
    const record = {
      date: 'June 10, 2021',
      fileName: 'a.pdf',
      title: 'T',
      signer: 'S',
      attached: state === 'attached',
    };
    return state
      ? { draft: { ...draft, signed: state === 'draft' ? null : record }, savedAt: 1, damaged: false }
      : null;
  },
});

it('draws a list of some hundred papers as a whole', async () => {
  await show(papers(300));
  expect(boxes()).toHaveLength(300);
});

describe('beside a paper that was signed', () => {
  const form = (key: string, at: number, hasFile: boolean): ListedForm => ({
    sha256: `${at}`.repeat(64),
    agreement: 'pmlr-2017',
    key,
    title: 'T',
    venue: null,
    date: { year: 2021, month: 6, day: 10 },
    fileName: `${key}-${at}.pdf`,
    signedFor: null,
    at,
    hasFile,
  });
  const again = () => [...root.querySelectorAll<HTMLButtonElement>('button[aria-label="Download again"]')];
  async function showSigned() {
    // The latest first; that of k1 is not kept, though an earlier one is.
    const forms = [form('k1', 4, false), form('k0', 3, true), form('k0', 2, true), form('k1', 1, true)];
    vi.mocked(signedForms).mockResolvedValue({ kind: 'forms', forms, damaged: 0, others: 0 });
    await show(papers(4), kept({ k0: 'signed', k1: 'attached', k2: 'draft' }));
    await act(async () => {});
  }

  it('its file can be downloaded again where it is kept, the one that was signed last', async () => {
    const bytes = new Uint8Array([1, 2]);
    vi.mocked(signedFile).mockResolvedValue({ kind: 'file', bytes });
    await showSigned();
    expect(again().map((each) => each.closest('[data-key]')?.getAttribute('data-key'))).toEqual(['k0']);
    await act(async () => again()[0]?.click());
    expect(signedFile).toHaveBeenCalledWith('3'.repeat(64));
    expect(download).toHaveBeenCalledWith(bytes, 'k0-3.pdf', 'application/pdf');
    expect(root.querySelector('a[href*="agreements"]')?.textContent).toBe('Your agreements');
  });

  it('the passphrase that its file lies under is asked for, and it is downloaded then', async () => {
    const bytes = new Uint8Array([1, 2]);
    vi.mocked(signedFile).mockResolvedValue({ kind: 'locked' });
    await showSigned();
    await act(async () => again()[0]?.click());
    expect(footer()).toContain('Kept PDFs lie under your passphrase.');
    const field = root.querySelector<HTMLInputElement>('.ask-passphrase input');
    const give = async (passphrase: string) => {
      if (!field?.form) throw new Error('no field');
      field.value = passphrase;
      await act(async () => void field.dispatchEvent(new window.Event('input', { bubbles: true }) as never));
      await act(async () => void field.form?.dispatchEvent(new window.Event('submit') as never));
    };
    await give('wrong');
    expect(footer()).toContain('That is not the passphrase.');
    expect(download).not.toHaveBeenCalled();
    vi.mocked(signedFile).mockResolvedValue({ kind: 'file', bytes });
    await give('right');
    expect(download).toHaveBeenCalledWith(bytes, 'k0-3.pdf', 'application/pdf');
    expect(footer()).not.toContain('passphrase');
  });

  it('it is said when the file is there no more', async () => {
    vi.mocked(signedFile).mockResolvedValue({ kind: 'gone' });
    await showSigned();
    await act(async () => again()[0]?.click());
    expect(footer()).toContain('k0-3.pdf cannot be read any more');
    expect(download).not.toHaveBeenCalled();
  });

  it('nothing is looked for where nothing was signed', async () => {
    await show(papers(4), kept({ k2: 'draft' }));
    expect(signedForms).not.toHaveBeenCalled();
    expect(root.querySelector('a[href*="agreements"]')).toBeNull();
  });
});

it('ticks none and counts none before the whole list is read', async () => {
  await show(papers(20, { status: 'accepted' }), {}, 4980);
  expect(ticked()).toEqual([]);
  expect(root.textContent).toContain('20 of 5,000 papers');
  expect(root.textContent).not.toContain('To sign (');
  expect(root.querySelector('[data-key="k3"]')?.getAttribute('aria-setsize')).toBe('5000');
  await show(papers(20, { status: 'accepted' }));
  expect(ticked()).toHaveLength(20);
  expect(root.textContent).toContain('To sign (20)');
});

it('draws of thousands what is in sight, and says of each paper where it stands', async () => {
  await show(papers(5000));
  expect(boxes()).toHaveLength(20);
  const far = group(100);
  await act(() => inSight.forEach((tell) => void tell(far, true)));
  expect(boxes()).toHaveLength(40);
  const row = root.querySelector('[data-key="k2001"]');
  expect([row?.getAttribute('aria-posinset'), row?.getAttribute('aria-setsize')]).toEqual(['2002', '5000']);
  await act(() => inSight.forEach((tell) => void tell(far, false)));
  expect(boxes()).toHaveLength(20);
  expect(far.getAttribute('style')).toContain('1234px');
});

it('keeps what has the focus, however far one scrolls', async () => {
  await show(papers(1000));
  await act(() => boxes()[3]?.focus());
  const first = group(0);
  await act(() => inSight.forEach((tell) => void tell(first, false)));
  expect((window.document.activeElement as unknown as Element)?.getAttribute('aria-label')).toBe('Paper 3');
});

it('ticks accepted papers whether a draft exists or not, no signed and no other, and says how far each has come', async () => {
  const [a, b, c, d, e] = papers(5);
  if (!a || !b || !c || !d || !e) throw new Error('five papers');
  await show([{ ...e, status: 'undecided' }, a, b, c, d], kept({ k1: 'draft', k2: 'signed', k3: 'attached' }));
  expect(titles(boxes())).toEqual(['Paper 0', 'Paper 1', 'Paper 2', 'Paper 3', 'Paper 4']);
  expect(ticked()).toEqual(['Paper 0', 'Paper 1']);
  expect([...root.querySelectorAll('.chip')].map((chip) => chip.textContent)).toEqual([
    'Accepted',
    'Draft',
    'Signed on June 10, 2021',
    'Attached',
    'Under review',
  ]);
  await press('Read once, sign 2');
  expect(chosen).toHaveBeenCalledWith(['k0', 'k1']);
});

it('ticks none of a venue’s many papers, and none that the visitor is no author of', async () => {
  await show(papers(31));
  expect(ticked()).toEqual([]);
  await show(papers(3, { signedIn: 'Grace Hopper' }));
  expect(ticked()).toEqual([]);
  expect(footer()).toContain('Tick the papers');
  await show(papers(3, { signedIn: 'Lianmin Zheng' }));
  expect(ticked()).toHaveLength(3);
  // A list that hides its authors (HotCRP's) may be the visitor's own.
  await show(papers(3, { authors: [] }), { signer: 'Grace Hopper' });
  expect(ticked()).toHaveLength(3);
});

it('one paper ticked alone leads to its own form, as its title does', async () => {
  await show(papers(2));
  await tick('Paper 1');
  await press('Read once, sign 1');
  expect(chosen).toHaveBeenLastCalledWith('k0');
  await press('Paper 1');
  expect(chosen).toHaveBeenLastCalledWith('k1');
  await press('Not on this list? Fill in the form by hand');
  expect(chosen).toHaveBeenLastCalledWith(null);
});

it('unticks and ticks all of those to sign; more than can be signed together are not', async () => {
  await show(papers(120));
  await tick('Paper 7');
  expect(ticked()).toEqual(['Paper 7']);
  await press('Untick all');
  expect(ticked()).toEqual([]);
  for (const box of boxes().slice(0, 101)) await act(() => box.click());
  expect(footer()).toContain('At most 100');
  await press('Read once, sign 101');
  expect(chosen).not.toHaveBeenCalled();
});
