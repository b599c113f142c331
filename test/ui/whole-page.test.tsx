// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { ShowPage } from '../../src/ui/popup/preview/show-page';
import { WholePage } from '../../src/ui/popup/preview/whole-page';
import { SignatureBlock } from '../../src/ui/popup/signature/signature-block';
import { full } from '../extension/drafts';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

afterEach(() => act(() => render(null, document.body)));

const page: ImageBitmap = { width: 620, height: 802, close: () => {} };
const heading = () => document.querySelector('h2')?.textContent;
const buttons = () => [...document.querySelectorAll('button')];
const press = (name: string) =>
  act(() =>
    buttons()
      .find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name)
      ?.click(),
  );
const show = (pages: readonly ImageBitmap[], asked: 'signed' | number, ask = vi.fn(), close = vi.fn()) => {
  act(() => render(<WholePage pages={pages} asked={asked} ask={ask} close={close} />, document.body));
  return { ask, close };
};

it('the signature block has the way to its page where pages are shown, and nowhere else', () => {
  const asked = vi.fn();
  const block = <SignatureBlock draft={full}>here</SignatureBlock>;
  act(() => render(block, document.body));
  expect(buttons()).toEqual([]);
  act(() => render(<ShowPage.Provider value={asked}>{block}</ShowPage.Provider>, document.body));
  press('Whole page');
  expect(asked).toHaveBeenCalledOnce();
});

it('shows the page that is signed, the last, with the ways to the others, over everything else', () => {
  const { ask } = show([page, page], 'signed');
  expect(document.querySelector('dialog')?.open).toBe(true);
  expect(heading()).toBe('Page 2 as it will be saved');
  expect(document.querySelector('canvas')?.getAttribute('aria-label')).toBe('Page 2');
  press('Page 1');
  expect(ask).toHaveBeenCalledWith(1);
});

it('names no page before it is drawn, and shows the last where there are fewer than asked for', () => {
  show([], 2);
  expect(heading()).toBe('The form as it will be saved');
  expect(document.querySelector('[aria-busy="true"]')?.textContent).toBe('Drawing the pages …');
  show([page], 2);
  expect(heading()).toBe('Page 1 as it will be saved');
});

it('closes by its button and by Escape, which does not close the popup', () => {
  const { close } = show([page], 1);
  press('Close');
  expect(close).toHaveBeenCalledOnce();
  act(() => document.querySelector('dialog')?.showModal());
  const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  act(() => {
    document.querySelector('dialog section')?.dispatchEvent(pressed);
  });
  expect(pressed.defaultPrevented).toBe(true);
  expect(close).toHaveBeenCalledTimes(2);
});
