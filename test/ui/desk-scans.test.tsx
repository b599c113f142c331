// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import type { DeskForm } from '../../src/desk/desk';
import { lineOf } from '../../src/ui/desk/line';
import { ScansRow } from '../../src/ui/desk/scans-row';
import { form, paper } from '../desk/outputs/desk';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);
vi.mock('../../src/ui/check/reader', () => ({
  Reader: class {
    stop() {}
  },
}));
vi.mock('../../src/ui/desk/scan-picture', () => ({
  ScanPicture: ({ form: { id } }: { readonly form: DeskForm }) =>
    id.startsWith('gone') ? <p>The file is gone.</p> : <canvas data-form={id} />,
}));

/** Pictures come into sight when a test says so. */
let watches: { readonly see: (target: Element, ratio: number) => void }[] = [];
vi.stubGlobal(
  'IntersectionObserver',
  class {
    readonly #targets = new Set<Element>();
    constructor(readonly told: (entries: readonly object[]) => void) {
      const see = (target: Element, intersectionRatio: number) => {
        if (this.#targets.has(target)) told([{ target, intersectionRatio }]);
      };
      watches.push({ see });
    }
    observe(target: Element) {
      this.#targets.add(target);
    }
    disconnect() {
      this.#targets.clear();
    }
  },
);

afterEach(() => {
  act(() => render(null, document.body));
  watches = [];
});

it('accepts only scans whose pictures have been in sight', async () => {
  const lines = ['seen.pdf', 'unticked.pdf', 'below.pdf', 'gone.pdf'].map((path) =>
    lineOf({
      kind: 'paper',
      paper: paper(path),
      forms: [form({ path, state: 'no-difference' })],
      state: 'no-difference',
    }),
  );
  const onAccept = vi.fn();
  const row = <ScansRow lines={lines} open={async () => null} onAccept={onAccept} onClose={() => {}} />;
  await act(async () => render(row, document.body));
  const ticks = () => [...document.querySelectorAll('input')].map(({ checked, disabled }) => checked && !disabled);
  const see = (path: string, ratio: number) =>
    act(() => {
      const picture = document.querySelector(`[data-form="${path}-1"]`);
      if (picture) for (const watch of watches) watch.see(picture, ratio);
    });
  const accept = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Accept those ticked',
  );
  expect([ticks(), accept?.disabled]).toEqual([[false, false, false, false], true]);
  see('seen.pdf', 1);
  see('unticked.pdf', 0.6);
  see('below.pdf', 0.1);
  expect(ticks()).toEqual([true, true, false, false]);
  act(() => document.querySelectorAll('input')[1]?.click());
  act(() => accept?.click());
  expect(onAccept.mock.calls).toEqual([[[lines[0]]]]);
});
