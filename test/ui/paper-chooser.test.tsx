import { Window } from 'happy-dom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Paper } from '../../src/paper/paper';
import { PaperChooser } from '../../src/ui/popup/paper-chooser';
import { paper } from '../signing/papers';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

const window = new Window();
const root = window.document.createElement('div') as unknown as HTMLElement;
const papers = (count: number): readonly Paper[] =>
  Array.from({ length: count }, (_, i) => ({ ...paper(), key: `k${i}`, title: `Paper ${i}`, number: null }));

/** The keys of what was chosen. */
let chosen: string[] = [];
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
  chosen = [];
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('HTMLInputElement', window.HTMLInputElement);
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

async function show(all: readonly Paper[], now: Paper | null = null) {
  await act(() =>
    render(
      <PaperChooser
        papers={all}
        chosen={now}
        choose={async (paper) => {
          chosen.push(paper.key);
          await show(all, paper);
        }}
      />,
      root,
    ),
  );
}
const drawn = () => [...root.querySelectorAll('input[type="radio"]')].map((each) => each.getAttribute('value'));
const group = (at: number) => root.querySelectorAll('.papers')[at] as Element;
const choice = (key: string) => root.querySelector(`[value="${key}"]`) as HTMLInputElement;
const press = (key: string) =>
  act(() => {
    const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    window.document.activeElement?.dispatchEvent(event);
  });

it('draws a list of some hundred papers as a whole', async () => {
  await show(papers(300));
  expect(drawn()).toHaveLength(300);
});

it('draws of thousands what is in sight, and says of each paper where it stands', async () => {
  await show(papers(5000));
  expect(drawn()).toHaveLength(20);
  const far = group(100);
  await act(() => inSight.forEach((tell) => void tell(far, true)));
  expect(drawn()).toHaveLength(40);
  expect(choice('k2001').getAttribute('aria-posinset')).toBe('2002');
  expect(choice('k2001').getAttribute('aria-setsize')).toBe('5000');
  await act(() => inSight.forEach((tell) => void tell(far, false)));
  expect(drawn()).toHaveLength(20);
  expect(far.getAttribute('style')).toContain('1234px');
});

it('draws the chosen paper wherever it stands, and goes on from it by the arrow keys', async () => {
  const all = papers(1000);
  await show(all, all[599]);
  expect(choice('k599').checked).toBe(true);
  await act(() => choice('k599').focus());
  await press('ArrowDown');
  expect(chosen.at(-1)).toBe('k600');
  expect(window.document.activeElement).toBe(choice('k600'));
});

it('goes by the arrow keys round the whole list', async () => {
  await show(papers(1000));
  await act(() => choice('k0').focus());
  await press('ArrowUp');
  expect(window.document.activeElement).toBe(choice('k999'));
  expect(choice('k999').checked).toBe(true);
  await press('ArrowRight');
  expect(choice('k0').checked).toBe(true);
  await press('x');
  expect(choice('k0').checked).toBe(true);
});

it('keeps what has the focus, however far one scrolls', async () => {
  await show(papers(1000));
  await act(() => choice('k3').focus());
  const first = group(0);
  await act(() => inSight.forEach((tell) => void tell(first, false)));
  expect(window.document.activeElement).toBe(choice('k3'));
});
