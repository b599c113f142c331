import { foundText } from '../../paper/found-text';
import type { Paper, PaperStatus } from '../../paper/paper';
import { yearIn } from '../metadata/found';
import type { Page, Reading } from '../portal';
import { readEditedAuthors, readShownAuthors, withoutAddresses } from './authors';
import type { Site } from './site';
import { statusOf } from './status';

/** A paper of the site of which only the number is known, with what every page of the site tells. */
export function paperAt({ document }: Page, site: Site, pid: string): Paper {
  const root = new URL(site.root.pathname.replace(/u\/\d+\/$/, ''), site.root);
  const venue =
    foundText(document.querySelector('.header-site-name')?.textContent) ||
    foundText(document.title).replace(/^.* - /, '') ||
    null;
  const year = yearIn(venue ?? '');
  return {
    portal: 'hotcrp',
    key: `hotcrp:${root.host}${root.pathname}${pid}`,
    title: '',
    authors: [],
    signedIn: null,
    status: 'unknown',
    venue,
    year,
    yearFrom: year ? 'venue' : null,
    number: pid,
    slug: null,
    url: new URL(`paper${site.suffix}/${pid}`, root).href,
    sources: { number: 'page', ...(venue && { venue: 'page' }), ...(year && { year: 'page' }) },
  };
}

/** Reads the view or the edit form of one paper. Returns null on a page that shows no title of one. */
export function readPaper(page: Page, site: Site): Reading | null {
  const { document } = page;
  const pid = /\d+/.exec(document.querySelector('h1.paptitle .pnum')?.textContent ?? '')?.[0] ?? site.paperId;
  const title =
    foundText(document.querySelector('h1.paptitle .ptitle')?.textContent) ||
    foundText(document.querySelector('textarea[name="title"]')?.textContent);
  if (!pid || !title) return null;
  const listed = readShownAuthors(document) ?? readEditedAuthors(document);
  const { authors, signedIn } = withoutAddresses(listed ?? [], site);
  const status = shownStatus(document);
  const known = paperAt(page, site, pid);
  const sources: Paper['sources'] = {
    ...known.sources,
    title: 'page',
    ...(authors.length > 0 && { authors: 'page' }),
    ...(status !== 'unknown' && { status: 'page' }),
  };
  return { kind: listed ? 'paper' : 'hidden-authors', paper: { ...known, title, authors, signedIn, status, sources } };
}

/** What the view's label says; the edit form has none, but offers final versions of accepted papers only. */
function shownStatus(document: Document): PaperStatus {
  const label = document.querySelector('#foldpaper .pgsm .pstat');
  if (label) return statusOf(label);
  return document.querySelector('#foldpaper [name="status:phase"][value="final"]') ? 'accepted' : 'unknown';
}
