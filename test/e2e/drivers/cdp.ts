import type { CDPSession } from 'playwright-core';

/** Sends a command of the Chrome DevTools Protocol to one target. */
export type Send = CDPSession['send'];

interface Message {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: unknown;
}

/**
 * Attaches to any target of the browser, the toolbar's popup included, which Playwright shows to nobody.
 * Its messages travel inside those of the browser's own session.
 */
export async function attach(browser: CDPSession, targetId: string): Promise<Send> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const message: Message = JSON.parse(event.message);
    if (message.id === undefined) return;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  browser.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const settle of waiting.values()) settle({ error: { message: 'the page was closed' } });
    waiting.clear();
  });
  return (method, params) => {
    const id = ++last;
    const message = JSON.stringify({ id, method, params });
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ error, result }) => {
        if (error) reject(new Error(`${method}: ${error.message}`));
        // The protocol promises this command this answer; Playwright's types say which.
        else resolve(result as Awaited<ReturnType<typeof browser.send<typeof method>>>);
      });
      browser.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  };
}
