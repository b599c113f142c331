// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { ReadFoot } from '../../src/ui/popup/read/read-panel';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/ui/popup/agreements-here', () => ({ AgreementsHere: () => null }));
vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

afterEach(() => act(() => render(null, document.body)));

function show(atEnd: boolean): void {
  const reading = { now: '7', atEnd, met: new Set<string>(), next: () => {}, show: () => {} };
  act(() =>
    render(
      <ReadFoot agreement={pmlr} agreedOn={null} reading={reading} led={false} goToSigning={() => {}} />,
      document.body,
    ),
  );
}
const nextClause = () => document.querySelector<HTMLElement>('.ways-out button:not([id])');
/** Chromium blurs a button while it is taken out, Firefox does not. */
function blurOnRemoval(): void {
  const button = nextClause();
  const remove = button?.remove.bind(button);
  const parent = button?.parentNode;
  if (!button || !remove || !parent) throw new Error('no button');
  const removeChild = parent.removeChild.bind(parent);
  const leave = () => button.dispatchEvent(new FocusEvent('blur'));
  button.remove = () => {
    leave();
    remove();
  };
  parent.removeChild = (child) => {
    leave();
    return removeChild(child);
  };
}

it('the focus goes on to signing when the way to the next clause goes, whenever the browser blurs that', () => {
  show(false);
  nextClause()?.click();
  nextClause()?.focus();
  blurOnRemoval();
  show(true);
  expect([nextClause(), document.activeElement?.id]).toEqual([null, 'go-to-signing']);
});

it('the focus stays where it is when it is elsewhere', () => {
  show(false);
  nextClause()?.click();
  show(true);
  expect(document.activeElement).toBe(document.body);
});
