import type { Reading } from '../portals/portal';
import { isRecord } from './record';

/** What popup and background ask of the script that reads a page; the answer is a `Reading`. */
export interface ReadRequest {
  readonly type: 'read';
  /** How many papers of a list are wanted; null for all of them. */
  readonly most: number | null;
}

/** What a content script tells the background, which has the page read where a badge may be due on its tab. */
export interface BadgeNotice {
  readonly type: 'badge';
  /** What may name the venue of the page's paper: none where it shows no paper, null where only a reading can tell. */
  readonly venues: readonly string[] | null;
}

/** What the popup tells the background, which makes the badge of that tab true again. */
export interface SignedNotice {
  readonly type: 'signed';
  readonly tabId: number;
}

/** Whether a message is the question what the page holds. Messages come from our own scripts, possibly of another version. */
export function isReadRequest(message: unknown): message is ReadRequest {
  if (!isRecord(message) || message.type !== 'read') return false;
  return message.most === null || (Number.isSafeInteger(message.most) && Number(message.most) > 0);
}

/** Whether a message is a content script's word about the badge. */
export function isBadgeNotice(message: unknown): message is BadgeNotice {
  if (!isRecord(message) || message.type !== 'badge') return false;
  const { venues } = message;
  return venues === null || (Array.isArray(venues) && venues.every((venue) => typeof venue === 'string'));
}

/** Whether a message is the popup's word that a form was signed. */
export function isSignedNotice(message: unknown): message is SignedNotice {
  return isRecord(message) && message.type === 'signed' && Number.isSafeInteger(message.tabId);
}

/** Whether an answer is a reading. It comes from our own script, of this version: one of an older version is cut off. */
export function isReading(answer: unknown): answer is Reading {
  return isRecord(answer) && typeof answer.kind === 'string';
}
