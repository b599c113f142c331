import type { Paper } from '../../paper/paper';
import type { Page, Reading, SameOriginGet } from '../portal';
import { idIn } from './address';
import { readForum } from './forum';

/**
 * Reads the own page of a paper chosen from a list, which has the title in TeX and every author; or the open page as it
 * comes fresh, where it names no authors because its body still shows the paper before. Null where there is nothing to
 * ask and where that page cannot be read.
 */
export async function askForum(page: Page, get: SameOriginGet, chosen: Paper | null): Promise<Reading | null> {
  const known = chosen ?? withoutAuthors(page);
  const id = known && idIn(known.url);
  if (!id) return null;
  const url = new URL(`/forum?id=${id}`, page.url);
  const answer = await get(url);
  if (answer?.status !== 200 || !answer.contentType.includes('html')) return null;
  const { DOMParser } = page.document.defaultView ?? globalThis;
  const reading = readForum({ document: new DOMParser().parseFromString(answer.text, 'text/html'), url });
  if (reading.kind !== 'paper' && reading.kind !== 'hidden-authors') return null;
  if (reading.paper.key !== known.key) return null;
  // What its page does not say, the list may.
  const { paper } = reading;
  const status = paper.status === 'unknown' ? known.status : paper.status;
  const signedIn = paper.signedIn ?? known.signedIn;
  const number = paper.number ?? known.number;
  const { status: statusFrom, number: numberFrom } = known.sources;
  const sources = {
    ...(statusFrom && { status: statusFrom }),
    ...(numberFrom && { number: numberFrom }),
    ...paper.sources,
  };
  return { kind: reading.kind, paper: { ...paper, status, signedIn, number, sources } };
}

function withoutAuthors(page: Page): Paper | null {
  const reading = page.url.pathname.startsWith('/forum') ? readForum(page) : null;
  return reading?.kind === 'paper' && reading.paper.authors.length === 0 ? reading.paper : null;
}
