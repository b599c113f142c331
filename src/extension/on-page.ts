import browser from 'webextension-polyfill';
import type { Paper } from '../paper/paper';
import { type AttachResult, notAttached } from '../portals/attach/field';
import type { FoundAgreements } from '../portals/page-agreement/found';
import { isAsked } from '../portals/portal';
import { toBase64 } from './base64';
import onDemandScript from './on-demand?iife';
import type { AttachTask, PageTask, PageTaskAnswer } from './page-tasks';
import type { ReadAgreement } from './read-agreement';

/**
 * What the portal itself says of a tab's paper, taken from a list or not: asked of the open site only, after the
 * author's click. Null where it has nothing better to say. Never rejects.
 */
export async function askPortalOf(tabId: number, paper: Paper, fromList: boolean): Promise<Paper | null> {
  if (!isAsked(paper.portal)) return null;
  const answer = await perform(tabId, { type: 'ask', portal: paper.portal, chosen: fromList ? paper : null });
  const reading = answer?.type === 'asked' ? answer.reading : null;
  return reading?.kind === 'paper' || reading?.kind === 'hidden-authors' ? reading.paper : null;
}

/** The labels of the fields of a tab's page that the signed form may go into; none where it cannot be reached. */
export async function findFields(tabId: number): Promise<readonly string[]> {
  const answer = await perform(tabId, { type: 'find-fields' });
  return answer?.type === 'fields' ? answer.labels : [];
}

/** What `attachTo` puts where. */
export type Attaching = Omit<AttachTask, 'type' | 'base64'> & { readonly bytes: Uint8Array };

/**
 * Puts a PDF into the field of that label, if the page is still that of the signed paper. The portal's form is never
 * submitted. An upload that takes long is answered with 'uploading'; `attachEnd` waits on for its end.
 */
export async function attachTo(tabId: number, { bytes, ...task }: Attaching): Promise<AttachResult> {
  const answer = await perform(tabId, { type: 'attach', base64: toBase64(bytes), ...task });
  return answer?.type === 'attached' ? answer.result : notAttached('field-gone');
}

/** The end of an upload, or 'uploading' again after a while. */
export async function attachEnd(tabId: number): Promise<AttachResult> {
  const answer = await send(tabId, { type: 'attach-end' });
  return answer?.type === 'attached' ? answer.result : notAttached('left');
}

/** The page's structure without its words, for a report that it was read wrong; null where it cannot be reached. */
export async function reportPage(tabId: number): Promise<string | null> {
  const answer = await perform(tabId, { type: 'report' });
  return answer?.type === 'report' ? answer.report : null;
}

/** The agreements that a tab's page shows or links; none where the page cannot be reached. Nothing is fetched. */
export async function findAgreements(tabId: number): Promise<FoundAgreements> {
  const answer = await perform(tabId, { type: 'find-agreements' });
  return answer?.type === 'agreements' ? answer.agreements : { found: [], more: 0 };
}

/**
 * Reads an agreement found before, by its address, or with null the one that the page itself shows. Only after the
 * author's click: the page's site is asked for the file.
 */
export async function readAgreement(tabId: number, address: string | null): Promise<ReadAgreement> {
  const answer = await perform(tabId, { type: 'read-agreement', address });
  return answer?.type === 'agreement' ? answer.read : { kind: 'not-read', why: 'gone' };
}

/** Does a task on a tab's page; null where the page cannot be reached. */
async function perform(tabId: number, task: PageTask): Promise<PageTaskAnswer | null> {
  await beThere(tabId);
  return send(tabId, task);
}

let there: Promise<unknown> = Promise.resolve();

/** Puts the script into the page where it is not there yet; one after the other, for two would do every task twice. */
function beThere(tabId: number): Promise<unknown> {
  there = there.then(async () => {
    if (await send(tabId, { type: 'here' })) return;
    await browser.scripting.executeScript({ target: { tabId }, files: [`/${onDemandScript}`] }).catch(() => {
      // A page out of reach: the task will find nobody.
    });
  });
  return there;
}

/** Null where nobody hears of it, or only the script that reads. */
async function send(tabId: number, task: PageTask): Promise<PageTaskAnswer | null> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, task, { frameId: 0 }).catch(() => null);
  return (answer as PageTaskAnswer | undefined) ?? null;
}
