import { foundText } from '../../paper/found-text';
import type { Paper } from '../../paper/paper';
import { address, keyOfPath } from '../metadata/address';
import { type Found, found, paperOf } from '../metadata/found';
import { statusOf } from '../metadata/status';
import type { Page, Reading } from '../portal';
import { authorsAreHidden, readEditedAuthors, readShownAuthors, withoutAddresses } from './authors';
import type { Site } from './site';
import { siteName } from './site-name';

/** Where a paper of the site stands: without the account's number, for the paper is the same in every account. */
export function paperAt(site: Site, pid: string): Pick<Paper, 'portal' | 'key' | 'url'> {
  const root = new URL(site.root.pathname.replace(/u\/\d+\/$/, ''), site.root);
  const url = address(new URL(`paper${site.suffix}/${pid}`, root));
  return { portal: 'hotcrp', key: `hotcrp:${root.host}${keyOfPath(root)}${pid}`, url };
}

/** The conference, which every page of the site names. */
export function venueIn(document: Document): Found<string> | null {
  return found(siteName(document), 'page');
}

/**
 * What tells an edit form for the final version, which accepted papers alone have: the form says nothing else of the
 * decision. "submitfinal" is its name up to 3.0b3.
 */
const FINAL_FORM = 'form input[name="status:phase"][value="final"], form input[name="submitfinal"][value="1"]';

/** Reads the view or the edit form of one paper. Returns null on a page that shows no title of one. */
export function readPaper({ document }: Page, site: Site): Reading | null {
  const pid = /\d+/.exec(document.querySelector('h1.paptitle .pnum')?.textContent ?? '')?.[0] ?? site.paperId;
  const title =
    foundText(document.querySelector('h1.paptitle .ptitle')?.textContent) ||
    foundText(document.querySelector('textarea[name="title"]')?.textContent);
  if (!pid || !title) return null;
  const listed = readShownAuthors(document) ?? readEditedAuthors(document);
  const { authors, signedIn } = withoutAddresses(listed ?? [], site);
  const final = document.querySelector(FINAL_FORM) ? 'accepted' : 'unknown';
  const label = document.querySelector('#foldpaper .pgsm .pstat');
  const paper = paperOf(paperAt(site, pid), signedIn, {
    title: { value: title, from: 'page' },
    authors: found(authors, 'page'),
    venue: venueIn(document),
    number: { value: pid, from: 'page' },
    status: found(label ? statusOf(label) : final, 'page'),
    anonymous: listed === null || authorsAreHidden(document),
  });
  return { kind: listed ? 'paper' : 'hidden-authors', paper };
}
