import browser from 'webextension-polyfill';
import type { Paper } from '../paper/paper';
import type { Reading } from '../portals/portal';

/** What the popup asks of a page's content script; the answer is a `Reading`. */
export interface ReadRequest {
  readonly type: 'read';
}

/** Asks a page's content script to ask the portal itself; the answer is a better `Reading` or null. */
export interface AskRequest {
  readonly type: 'ask';
  /** The paper chosen from the page's list, or null for the page's own. */
  readonly chosen: Paper | null;
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

/** Whether a message is the popup's wish that the portal be asked. */
export function isAskRequest(message: unknown): message is AskRequest {
  return isRecord(message) && message.type === 'ask' && 'chosen' in message;
}

/** Whether a message is a content script's word about the badge. */
export function isBadgeNotice(message: unknown): message is BadgeNotice {
  return isRecord(message) && message.type === 'badge' && typeof message.ready === 'boolean';
}

/** Asks the content script of a tab what its page holds. Rejects when no script answers there. */
export async function askToRead(tabId: number): Promise<Reading> {
  const reading = await send(tabId, { type: 'read' });
  if (!reading) throw new Error('the page gave no answer');
  return reading;
}

/** What the portal itself answers, through the content script of a tab; null where it has nothing better to say. */
export function askThePortal(tabId: number, chosen: Paper | null): Promise<Reading | null> {
  return send(tabId, { type: 'ask', chosen }).catch(() => null);
}

async function send(tabId: number, request: ReadRequest | AskRequest): Promise<Reading | null> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, request, { frameId: 0 });
  // The answer is our own script's: of this version, since a page keeps no script of an older one that still answers.
  return isRecord(answer) && typeof answer.kind === 'string' ? (answer as unknown as Reading) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
