// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadSignatures } from '../../src/extension/signatures';
import type { Draft, Pen } from '../../src/signing/draft';
import { prefill } from '../../src/signing/prefill';
import { SignatureSection } from '../../src/ui/popup/signature/signature-section';
import { useKeptSignatures } from '../../src/ui/popup/signature/use-kept-signatures';
import browser from '../extension/fake-browser';
import { paper } from '../signing/papers';
import { NOTHING_KEPT } from './nothing-kept';

vi.mock('webextension-polyfill', async () => await import('../extension/fake-browser'));
vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

const strokes = (n: number) =>
  Array.from({ length: n }, (_, i) => [
    { x: i, y: 1 },
    { x: i + 20, y: 40 },
  ]);
let set: (part: Partial<Draft>) => void;
let draft: Draft;
const pen = (part: Partial<Pen>) => act(() => set({ pen: { ...draft.pen, ...part } }));

function Form({ ofPrivate }: { ofPrivate: boolean }) {
  const kept = useKeptSignatures(ofPrivate);
  const [now, setNow] = useState<Draft>({ ...prefill(paper(), '', NOTHING_KEPT), signer: 'Nora Lindqvist' });
  draft = now;
  set = (part) => setNow((before) => ({ ...before, ...part }));
  return <SignatureSection draft={now} kept={kept} inTab={null} change={setNow} />;
}

const settle = async () => {
  for (let i = 0; i < 5; i++) await act(async () => new Promise((resolve) => setTimeout(resolve, 1)));
};
async function show(ofPrivate = false) {
  act(() => render(<Form ofPrivate={ofPrivate} />, document.body));
  await settle();
}
async function press(label: string) {
  const found = [...document.querySelectorAll<HTMLElement>('button, label.keep input')].find(
    (each) => (each.getAttribute('aria-label') ?? each.closest('label')?.textContent ?? each.textContent) === label,
  );
  if (!found) throw new Error(`no ${label}`);
  act(() => found.click());
  await settle();
}
const kept = async () => {
  const signatures = await loadSignatures(null);
  return signatures.kind === 'open' ? signatures.kept : signatures.kind;
};
const ticked = () => document.querySelector<HTMLInputElement>('label.keep input')?.checked;
const offered = () => document.querySelectorAll('.kept-signatures li').length;

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  Object.assign(browser.storage.local, { data: {}, refusal: null, changes: 0 });
});
afterEach(() => act(() => render(null, document.body)));

it('keeps nothing unasked, and what is kept follows the line', async () => {
  await show();
  pen({ strokes: strokes(2) });
  await settle();
  expect([await kept(), browser.storage.local.changes]).toEqual([[], 0]);
  await press('Keep this signature');
  pen({ strokes: strokes(3) });
  await settle();
  expect(await kept()).toEqual([{ name: 'Nora Lindqvist', signature: { kind: 'drawn', strokes: strokes(3) } }]);
});

it('keeps a typed one beside the drawn one that was kept before, not in its place', async () => {
  await show();
  pen({ strokes: strokes(2) });
  await press('Keep this signature');
  pen({ tab: 'type', typed: 'N. Lindqvist' });
  await settle();
  expect(await kept()).toHaveLength(1);
  await press('Keep this signature');
  expect(await kept()).toMatchObject([{ signature: { kind: 'drawn' } }, { signature: { text: 'N. Lindqvist' } }]);
});

it('is offered to its own name alone, and comes on the line by a touch', async () => {
  browser.storage.local.data.signatures = {
    version: 2,
    kept: [{ name: 'Nora Lindqvist', signature: { kind: 'drawn', strokes: strokes(2) } }],
  };
  await show();
  expect([offered(), draft.pen.strokes]).toEqual([1, []]);
  act(() => set({ signer: 'Somebody Else' }));
  expect(offered()).toBe(0);
  act(() => set({ signer: 'nora lindqvist' }));
  await press('Put kept signature 1 on the line');
  expect(draft.pen).toMatchObject({ tab: 'draw', strokes: strokes(2), meant: true });
});

it('goes at one touch and can be brought back; a full disk is said', async () => {
  await show();
  pen({ strokes: strokes(2) });
  await press('Keep this signature');
  await press('Forget kept signature 1');
  expect(await kept()).toEqual([]);
  await press('Bring it back');
  expect(await kept()).toHaveLength(1);
  browser.storage.local.refusal = new Error('QuotaExceededError');
  await press('Forget kept signature 1');
  expect(await kept()).toHaveLength(1);
  expect(document.body.textContent).toContain('storage is full');
});

it('once forgotten on the list is not kept again by the next stroke, and the box says so', async () => {
  await show();
  pen({ strokes: strokes(2) });
  await press('Keep this signature');
  expect(ticked()).toBe(true);
  await press('Forget kept signature 1');
  expect(ticked()).toBe(false);
  pen({ strokes: strokes(3) });
  await settle();
  expect(await kept()).toEqual([]);
  await press('Keep this signature');
  expect([ticked(), (await kept()).length]).toEqual([true, 1]);
});

it('has no room beside five others: the box stays empty, and one that was forgotten waits for room', async () => {
  const five = [2, 3, 4, 5, 6].map((n) => ({
    name: 'Nora Lindqvist',
    signature: { kind: 'drawn', strokes: strokes(n) },
  }));
  browser.storage.local.data.signatures = { version: 2, kept: five };
  await show();
  pen({ strokes: strokes(7) });
  await press('Keep this signature');
  expect([ticked(), offered()]).toEqual([false, 5]);
  expect(document.body.textContent).toContain('Five signatures are kept already');
  await press('Forget kept signature 1');
  await press('Keep this signature');
  expect([ticked(), offered()]).toEqual([true, 5]);
  await press('Bring it back');
  expect([offered(), document.body.textContent?.includes('Five signatures are kept already')]).toEqual([5, true]);
  await press('Forget kept signature 5');
  expect([ticked(), offered()]).toEqual([false, 4]);
});

it('from a private window nothing is kept or forgotten', async () => {
  browser.storage.local.data.signatures = {
    version: 2,
    kept: [{ name: 'Nora Lindqvist', signature: { kind: 'typed', text: 'N. L.' } }],
  };
  await show(true);
  pen({ strokes: strokes(2) });
  await settle();
  expect(document.body.textContent).not.toContain('Keep this signature');
  expect(document.querySelector('.kept-remove')).toBeNull();
  await press('Put kept signature 1 on the line');
  expect(draft.pen).toMatchObject({ tab: 'type', typed: 'N. L.' });
  expect(browser.storage.local.changes).toBe(0);
});
