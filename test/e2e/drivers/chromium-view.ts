import type { Handle, View } from './browser';
import type { Send } from './cdp';
import { answer, call, callWithElement } from './in-page';

interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  /** What the key writes. */
  readonly text?: string;
}

/** The keys' codes as the protocol wants them. */
const KEYS: Readonly<Record<string, Stroke>> = {
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  Escape: { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 },
  Backspace: { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 },
  ArrowLeft: { key: 'ArrowLeft', code: 'ArrowLeft', windowsVirtualKeyCode: 37 },
  ArrowUp: { key: 'ArrowUp', code: 'ArrowUp', windowsVirtualKeyCode: 38 },
  ArrowRight: { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
};
const SHIFT = 8;

/** A letter's or a digit's own key. */
const characterKey = (text: string): Stroke => ({
  key: text,
  code: /\d/.test(text) ? `Digit${text}` : `Key${text.toUpperCase()}`,
  windowsVirtualKeyCode: text.toUpperCase().charCodeAt(0),
  text,
});

interface Outcome {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}

function outcome<R>({ result, exceptionDetails: failed }: Outcome): R {
  if (failed) throw new Error(`In the page: ${failed.exception?.description ?? failed.text}`);
  return answer<R>(result.value);
}

/** A target of Chromium's as a view. Input goes through the browser: the page cannot tell it from a user's. */
export function chromiumView(send: Send, close: () => Promise<void>): View {
  const handle = (objectId: string): Handle => ({
    evaluate: async (fn, ...args) =>
      outcome(
        await send('Runtime.callFunctionOn', {
          objectId,
          functionDeclaration: `function () { return (${callWithElement(fn, args)})(this); }`,
          awaitPromise: true,
          returnByValue: true,
        }),
      ),
    async setFiles(files) {
      await send('DOM.setFileInputFiles', { objectId, files: [...files] });
    },
  });
  const evaluate: View['evaluate'] = async (fn, ...args) =>
    outcome(await send('Runtime.evaluate', { expression: call(fn, args), awaitPromise: true, returnByValue: true }));
  /** Those of the nodes just found that are still there: the page may have drawn itself anew in between. */
  const resolve = async (nodes: readonly ({ nodeId: number } | { backendNodeId: number })[]): Promise<Handle[]> => {
    const resolved = await Promise.all(
      nodes.map((node) =>
        send('DOM.resolveNode', node).catch((error: Error) => {
          if (/no node (?:with given id )?found/iu.test(error.message)) return { object: { objectId: undefined } };
          throw error;
        }),
      ),
    );
    return resolved.flatMap(({ object }) => (object.objectId ? [handle(object.objectId)] : []));
  };
  return {
    evaluate,
    close,
    async addScript(source) {
      outcome(await send('Runtime.evaluate', { expression: `${source}\n;undefined` }));
    },
    async byRole(role, name) {
      const { root } = await send('DOM.getDocument', { depth: 0 });
      const { nodes } = await send('Accessibility.queryAXTree', { nodeId: root.nodeId, role, accessibleName: name });
      return resolve(
        nodes.flatMap(({ ignored, backendDOMNodeId: backendNodeId }) =>
          ignored || backendNodeId === undefined ? [] : [{ backendNodeId }],
        ),
      );
    },
    async bySelector(selector) {
      const { root } = await send('DOM.getDocument', { depth: 0 });
      const { nodeIds } = await send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
      return resolve(nodeIds.map((nodeId) => ({ nodeId })));
    },
    async pointer([first, ...rest]) {
      const last = rest.at(-1) ?? first;
      const mouse = { button: 'left', clickCount: 1 } as const;
      await send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...first });
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...first, ...mouse, buttons: 1 });
      for (const to of rest)
        await send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...to, ...mouse, buttons: 1 });
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...last, ...mouse }).catch((error: Error) => {
        // A click that opens a tab closes the popup that it was made in.
        if (!/the page was closed/u.test(error.message)) throw error;
      });
    },
    async wheel(at, by) {
      await send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
      await send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX: 0, deltaY: by });
    },
    async type(text) {
      await send('Input.insertText', { text });
    },
    async press(key) {
      const shifted = key === 'Shift+Tab';
      const name = shifted ? 'Tab' : key;
      const press = { ...(KEYS[name] ?? characterKey(name)), modifiers: shifted ? SHIFT : 0 };
      await send('Input.dispatchKeyEvent', { type: press.text ? 'keyDown' : 'rawKeyDown', ...press });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
    },
    async screenshot(of) {
      const { cssContentSize: size } = await send('Page.getLayoutMetrics');
      const clip = { x: 0, y: 0, width: size.width, height: size.height, scale: 1 };
      const whole = of === 'document' ? { clip, captureBeyondViewport: true } : {};
      const { data } = await send('Page.captureScreenshot', { format: 'png', ...whole });
      return Buffer.from(data, 'base64');
    },
    async setColorScheme(scheme) {
      const features = [{ name: 'prefers-color-scheme', value: scheme }];
      await send('Emulation.setEmulatedMedia', { features });
    },
  };
}
