import type { Reading } from '../portals/portal';

/** What the popup asks of a page's content script; the answer is a `Reading`. */
export interface ReadRequest {
  readonly type: 'read';
}

/** What a content script tells the background, which knows whether the badge is due on its tab. */
export interface BadgeNotice {
  readonly type: 'badge';
  /** The venue of the page's paper where that may be signed for, else null. */
  readonly venue: string | null;
}

/** Whether a message is the popup's question. Messages come from our own scripts, possibly of another version. */
export function isReadRequest(message: unknown): message is ReadRequest {
  return isRecord(message) && message.type === 'read';
}

/** Whether a message is a content script's word about the badge. */
export function isBadgeNotice(message: unknown): message is BadgeNotice {
  return isRecord(message) && message.type === 'badge' && (message.venue === null || typeof message.venue === 'string');
}

/** Whether an answer is a reading. It comes from our own script, of this version: one of an older version is cut off. */
export function isReading(answer: unknown): answer is Reading {
  return isRecord(answer) && typeof answer.kind === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
