import type { Browser as ExtensionApi } from 'webextension-polyfill';

/** The extension's own API as its pages have it, in both browsers. */
declare const chrome: ExtensionApi;

/** In a page of the extension: the number of the tab in front. */
export const frontTabId = async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;

/** In a page: a point on what is selected in it, where a person sees it. Fails where nothing of it is in sight. */
export function middleOfSelection(): { readonly x: number; readonly y: number } {
  const field = document.activeElement instanceof HTMLTextAreaElement ? document.activeElement : null;
  const selected = field ?? getSelection()?.anchorNode;
  const element = selected instanceof Element ? selected : selected?.parentElement;
  if (!element) throw new Error('Nothing is selected');
  const words = document.createRange();
  words.selectNodeContents(element);
  const lines = [...(field ? field : words).getClientRects()];
  const points = lines.map(({ x, y, width, height }) => ({
    x: x + Math.min(20, width / 2),
    y: y + Math.min(8, height / 2),
  }));
  const seen = points.find(({ x, y }) => element.contains(document.elementFromPoint(x, y)));
  if (!seen) throw new Error('What is selected is not seen');
  return seen;
}

/** Whether this is a page of the extension with its API at hand. */
export const hasExtensionApi = () => 'chrome' in globalThis && 'tabs' in chrome;

/**
 * The source of an expression that calls `fn` in a page and gives what it returns as JSON.
 * The loader of the scripts folder marks nested functions with a helper named `__name`, which pages lack.
 */
export function call(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(async () => { const __name = (f) => f; return JSON.stringify(await (${fn})(...${JSON.stringify(args)})); })()`;
}

/** The source of a function that calls `fn` with an element before the arguments, and gives what it returns as JSON. */
export function callWithElement(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `async (element) => { const __name = (f) => f; return JSON.stringify(await (${fn})(element, ...${JSON.stringify(args)})); }`;
}

/** What `call` gave, as the type that the function said; a function that returns nothing gives undefined. */
export function answer<R>(json: unknown): R {
  return (typeof json === 'string' ? JSON.parse(json) : undefined) as R;
}
