import type { Paper } from '../../paper/paper';
import type { Page, Reading, SameOriginGet } from '../portal';
import { idIn } from './address';
import { isDecided } from './decision';
import { readForum } from './forum';

/** A reading that has a paper. */
type OnePaper = Extract<Reading, { readonly paper: Paper }>;

/**
 * Reads the own page of a paper chosen from a list, which has the title in TeX and every author; or, where the open
 * page does not show the paper's own note, that page as it comes fresh: a form in its place has no status, and after a
 * click from paper to paper the body is still the old one's. Null where nothing better was found.
 */
export async function askForum(page: Page, get: SameOriginGet, chosen: Paper | null): Promise<Reading | null> {
  if (chosen) return ownPage(page, get, chosen);
  if (!page.url.pathname.startsWith('/forum')) return null;
  const shown = readOne(page);
  return shown && isHalfRead(shown) ? ownPage(page, get, shown.paper) : null;
}

/** A paper's own page, as the site answers; null where that cannot be read or is another's. */
async function ownPage(page: Page, get: SameOriginGet, known: Paper): Promise<OnePaper | null> {
  const url = new URL(`/forum?id=${idIn(known.url)}`, page.url);
  const answer = await get(url);
  if (answer?.status !== 200 || !answer.contentType.includes('html')) return null;
  const { DOMParser } = page.document.defaultView ?? globalThis;
  const document = new DOMParser().parseFromString(answer.text, 'text/html');
  const reading = readOne({ document, url });
  return reading?.paper.key === known.key ? { ...reading, paper: withKnown(reading.paper, known) } : null;
}

function readOne(page: Page): OnePaper | null {
  const reading = readForum(page);
  return reading.kind === 'paper' || reading.kind === 'hidden-authors' ? reading : null;
}

/** Whether the paper's own note is not all there. */
function isHalfRead({ kind, paper }: OnePaper): boolean {
  return (kind === 'paper' && paper.authors.length === 0) || paper.sources.venue !== 'page';
}

/** A paper as its own page tells, with what only the list, or the page that was open, says. */
function withKnown(paper: Paper, known: Paper): Paper {
  // The server's answer has no replies, and so no decision among them.
  const better = isDecided(known.status) && !isDecided(paper.status);
  const status = better || paper.status === 'unknown' ? known.status : paper.status;
  const signedIn = paper.signedIn ?? known.signedIn;
  const number = paper.number ?? known.number;
  const { status: statusFrom, number: numberFrom } = known.sources;
  const sources = {
    ...(statusFrom && { status: statusFrom }),
    ...(numberFrom && { number: numberFrom }),
    ...paper.sources,
  };
  return { ...paper, status, signedIn, number, sources };
}
