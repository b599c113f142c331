import type { Bidi } from './bidi';
import type { Handle, View } from './browser';
import { answer, call, callWithElement } from './in-page';

/** WebDriver's code points for keys that write nothing; others are named by what they write. */
const KEYS: Readonly<Record<string, string>> & { readonly Tab: string } = {
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  Escape: '\uE00C',
  Backspace: '\uE003',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const SHIFT = '\uE008';

type Outcome =
  | { readonly type: 'success'; readonly result: { readonly value?: unknown } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

function outcome<R>(result: Outcome): R {
  if (result.type === 'exception') throw new Error(`In the page: ${result.exceptionDetails.text}`);
  return answer<R>(result.result.value);
}

/** Runs a function in any context of Firefox's, its own windows included. */
export async function evaluateIn<A extends unknown[], R>(
  bidi: Bidi,
  context: string,
  fn: (...args: A) => R | Promise<R>,
  ...args: A
): Promise<R> {
  const target = { context };
  return outcome(await bidi.send('script.evaluate', { expression: call(fn, args), target, awaitPromise: true }));
}

/** A context of Firefox's as a view. Input goes through the browser: the page cannot tell it from a user's. */
export function firefoxView(
  bidi: Bidi,
  context: string,
  more: { close(): Promise<void>; setColorScheme: View['setColorScheme'] },
): View {
  const handle = (sharedId: string): Handle => ({
    evaluate: async (fn, ...args) =>
      outcome(
        await bidi.send('script.callFunction', {
          functionDeclaration: callWithElement(fn, args),
          arguments: [{ sharedId }],
          target: { context },
          awaitPromise: true,
        }),
      ),
    async setFiles(files) {
      await bidi.send('input.setFiles', { context, element: { sharedId }, files });
    },
  });
  const locate = async (locator: object) => {
    const { nodes } = await bidi.send<{ nodes: { sharedId: string }[] }>('browsingContext.locateNodes', {
      context,
      locator,
    });
    return nodes.map(({ sharedId }) => handle(sharedId));
  };
  const act = async (actions: readonly object[]) => {
    await bidi.send('input.performActions', { context, actions });
  };
  const keys = (values: readonly string[]) =>
    act([
      {
        type: 'key',
        id: 'keyboard',
        actions: values.flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      },
    ]);
  return {
    close: more.close,
    setColorScheme: more.setColorScheme,
    evaluate: (fn, ...args) => evaluateIn(bidi, context, fn, ...args),
    async addScript(source) {
      outcome(
        await bidi.send('script.evaluate', {
          expression: `${source}\n;undefined`,
          target: { context },
          awaitPromise: false,
        }),
      );
    },
    byRole: (role, name) => locate({ type: 'accessibility', value: { role, name } }),
    bySelector: (value) => locate({ type: 'css', value }),
    async pointer([first, ...rest]) {
      const move = ({ x, y }: { x: number; y: number }) => ({
        type: 'pointerMove',
        x: Math.round(x),
        y: Math.round(y),
      });
      const down = { type: 'pointerDown', button: 0 };
      const up = { type: 'pointerUp', button: 0 };
      await act([{ type: 'pointer', id: 'mouse', actions: [move(first), down, ...rest.map(move), up] }]);
    },
    async wheel({ x, y }, by) {
      const scroll = { type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: Math.round(by) };
      await act([{ type: 'wheel', id: 'wheel', actions: [scroll] }]);
    },
    type: (text) => keys([...text]),
    async press(key) {
      if (key !== 'Shift+Tab') return keys([KEYS[key] ?? key]);
      const hold = (type: string, value: string) => ({ type, value });
      const actions = [
        hold('keyDown', SHIFT),
        hold('keyDown', KEYS.Tab),
        hold('keyUp', KEYS.Tab),
        hold('keyUp', SHIFT),
      ];
      await act([{ type: 'key', id: 'keyboard', actions }]);
    },
    async screenshot(of) {
      const shot = { context, origin: of === 'document' ? 'document' : 'viewport' };
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', shot);
      return Buffer.from(data, 'base64');
    },
  };
}
