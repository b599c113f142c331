import type { Paper } from '../../paper/paper';
import type { Page, Reading, SameOriginGet } from '../portal';
import { idIn } from './address';
import { readForum } from './forum';

/**
 * Reads the own page of a paper chosen from a list, which has the title in TeX and every author. Null where no paper was
 * chosen (a forum page says all there is itself) and where that page cannot be read.
 */
export async function askForum(page: Page, get: SameOriginGet, chosen: Paper | null): Promise<Reading | null> {
  const id = chosen && idIn(chosen.url);
  if (!id) return null;
  const url = new URL(`/forum?id=${id}`, page.url);
  const answer = await get(url);
  if (answer?.status !== 200 || !answer.contentType.includes('html')) return null;
  const { DOMParser } = page.document.defaultView ?? globalThis;
  const reading = readForum({ document: new DOMParser().parseFromString(answer.text, 'text/html'), url });
  if (reading.kind !== 'paper' && reading.kind !== 'hidden-authors') return null;
  if (reading.paper.key !== chosen.key) return null;
  // What its page does not say, the list may.
  const { paper } = reading;
  const status = paper.status === 'unknown' ? chosen.status : paper.status;
  const signedIn = paper.signedIn ?? chosen.signedIn;
  const number = paper.number ?? chosen.number;
  const { status: statusFrom, number: numberFrom } = chosen.sources;
  const sources = {
    ...(statusFrom && { status: statusFrom }),
    ...(numberFrom && { number: numberFrom }),
    ...paper.sources,
  };
  return { kind: reading.kind, paper: { ...paper, status, signedIn, number, sources } };
}
