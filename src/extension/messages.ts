import browser from 'webextension-polyfill';
import type { Reading } from '../portals/portal';

/** What the popup asks of a page's content script; the answer is a `Reading`. */
export interface ReadRequest {
  readonly type: 'read';
}

/** What a content script tells the background: whether the badge is due on its tab. */
export interface BadgeNotice {
  readonly type: 'badge';
  readonly ready: boolean;
}

/** Whether a message is the popup's question. Messages come from our own scripts, possibly of another version. */
export function isReadRequest(message: unknown): message is ReadRequest {
  return isRecord(message) && message.type === 'read';
}

/** Whether a message is a content script's word about the badge. */
export function isBadgeNotice(message: unknown): message is BadgeNotice {
  return isRecord(message) && message.type === 'badge' && typeof message.ready === 'boolean';
}

/** Asks the content script of a tab what its page holds. Rejects when no script answers there. */
export async function askToRead(tabId: number): Promise<Reading> {
  const request: ReadRequest = { type: 'read' };
  const answer: unknown = await browser.tabs.sendMessage(tabId, request, { frameId: 0 });
  if (!isRecord(answer) || typeof answer.kind !== 'string') throw new Error('the page gave no answer');
  return answer as unknown as Reading;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
