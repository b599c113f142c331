import { readPage } from '../portals';
import { attach } from '../portals/attach/attach';
import { type AttachResult, notAttached } from '../portals/attach/field';
import { paperOnPage } from '../portals/attach/same-paper';
import { readSettled } from '../portals/list/settled';
import type { Page } from '../portals/portal';
import { fromBase64 } from './base64';
import type { AttachTask } from './page-tasks';

/** How long the popup waits for each answer about an upload, in milliseconds: then it is told that it still runs. */
const FIRST_WORD = 3000;
const LATER_WORD = 20_000;

/** The attaching that was begun last. */
let running: Promise<AttachResult> = Promise.resolve(notAttached('field-gone'));

const here = (): Page => ({ document, url: new URL(location.href) });

/**
 * Puts the signed form into a field of this page, if the page is that of the signed paper. Runs in the page, after the
 * author's click: the paper is read at that moment, and once more when the file goes in.
 */
export async function attachHere({ signed, label, name, base64, agreed }: AttachTask): Promise<AttachResult> {
  const file = new File([fromBase64(base64)], name, { type: 'application/pdf' });
  await readSettled(() => readPage(here()));
  running = attach(here, { label, file, agreed }, (page) => paperOnPage(page, readPage(page), signed));
  return orStillRunning(FIRST_WORD);
}

/** The end of the attaching that was begun last, or, after a while, that the portal is still receiving the file. */
export function endOfAttaching(): Promise<AttachResult> {
  return orStillRunning(LATER_WORD);
}

function orStillRunning(patience: number): Promise<AttachResult> {
  const stillRunning = new Promise<AttachResult>((resolve) => setTimeout(resolve, patience, { kind: 'uploading' }));
  return Promise.race([running, stillRunning]);
}
