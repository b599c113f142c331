// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DeskForm } from '../../src/desk/desk';
import type { Reader } from '../../src/ui/check/reader';
import { ScanPicture } from '../../src/ui/desk/scan-picture';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

let inSight: (near: boolean) => void = () => {};
class Observer {
  constructor(told: (seen: readonly { readonly isIntersecting: boolean }[]) => void) {
    inSight = (near) => told([{ isIntersecting: !near }, { isIntersecting: near }]);
  }
  observe() {}
  disconnect() {}
}

let drawn: { width: number; height: number; close: ReturnType<typeof vi.fn> }[] = [];
const transfer = vi.fn();
const reader = {
  async ask() {
    const picture = { width: 900, height: 1270, close: vi.fn() };
    drawn.push(picture);
    return { kind: 'drawn', picture };
  },
} as unknown as Reader;
const form = { id: `${'a'.repeat(64)}-1`, form: { pages: { from: 1, to: 2 } } } as unknown as DeskForm;
const open = async () => new TextEncoder().encode('%PDF-1.7');
const show = () => act(() => render(<ScanPicture form={form} reader={reader} open={open} />, document.body));
const near = async (isNear: boolean) => {
  await act(async () => inSight(isNear));
  await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
};
const canvases = () => [...document.querySelectorAll('canvas')];

beforeEach(() => {
  drawn = [];
  transfer.mockClear();
  vi.stubGlobal('IntersectionObserver', Observer);
  HTMLCanvasElement.prototype.getContext = (() => ({ transferFromImageBitmap: transfer })) as never;
});
afterEach(() => {
  act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

it('pages are drawn once while they are near, and given back when they are far', async () => {
  show();
  expect(canvases()).toHaveLength(0);
  await near(true);
  const shown = canvases();
  expect(shown.map(({ width }) => width)).toEqual([900, 900]);
  show();
  expect(transfer).toHaveBeenCalledTimes(2);
  expect(drawn.every(({ close }) => close.mock.calls.length > 0)).toBe(true);
  await near(false);
  expect(canvases()).toHaveLength(0);
  expect(shown.map(({ width }) => width)).toEqual([0, 0]);
  await near(true);
  expect(canvases()).toHaveLength(2);
  expect(transfer).toHaveBeenCalledTimes(4);
});

it('what is drawn for pages that are far again is thrown away', async () => {
  show();
  await act(async () => inSight(true));
  await act(async () => inSight(false));
  await near(false);
  expect(canvases()).toHaveLength(0);
  expect(transfer).not.toHaveBeenCalled();
  expect(drawn.every(({ close }) => close.mock.calls.length === 1)).toBe(true);
});
