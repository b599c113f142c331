import type { Paper } from '../paper/paper';
import type { AttachResult, Consequences } from '../portals/attach/field';
import type { SignedFor } from '../portals/attach/same-paper';
import type { FoundAgreements } from '../portals/page-agreement/found';
import type { AskedPortal, Reading } from '../portals/portal';
import type { ReadAgreement } from './read-agreement';
import { isRecord } from './record';

/** A signed form that is to go into a field of the page. */
export interface AttachTask {
  readonly type: 'attach';
  /** What the form was signed for: the page has to be of that. */
  readonly signed: SignedFor;
  /** The label of the field. */
  readonly label: string;
  readonly name: string;
  readonly base64: string;
  /** What the author has agreed to; null before they were asked. */
  readonly agreed: Consequences | null;
}

/** What the on-demand script does on a page, each after a click of the author's. */
export type PageTask =
  /** Says whether the script is there. */
  | { readonly type: 'here' }
  /** Asks the portal itself about the page's paper, or about the one chosen from the page's list. */
  | { readonly type: 'ask'; readonly portal: AskedPortal; readonly chosen: Paper | null }
  | { readonly type: 'find-fields' }
  | AttachTask
  /** Waits on for the end of an upload that the attaching has begun. */
  | { readonly type: 'attach-end' }
  | { readonly type: 'report' }
  | { readonly type: 'find-agreements' }
  /** Reads a file that the page links on its own origin, or, with null, the agreement that the page itself shows. */
  | { readonly type: 'read-agreement'; readonly address: string | null };

/** What it answers. */
export type PageTaskAnswer =
  | { readonly type: 'here' }
  | { readonly type: 'asked'; readonly reading: Reading | null }
  | { readonly type: 'fields'; readonly labels: readonly string[] }
  | { readonly type: 'attached'; readonly result: AttachResult }
  | { readonly type: 'report'; readonly report: string }
  | { readonly type: 'agreements'; readonly agreements: FoundAgreements }
  | { readonly type: 'agreement'; readonly read: ReadAgreement };

const TYPES: readonly unknown[] = [
  'here',
  'ask',
  'find-fields',
  'attach',
  'attach-end',
  'report',
  'find-agreements',
  'read-agreement',
] satisfies PageTask['type'][];

/** Whether a message is a task for the on-demand script. It comes from our own popup. */
export function isPageTask(message: unknown): message is PageTask {
  return isRecord(message) && TYPES.includes(message.type);
}
