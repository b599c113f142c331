import type { Paper } from '../../paper/paper';
import { found, paperOf } from '../metadata/found';
import type { Page, Reading, SameOriginGet } from '../portal';
import { readPaperOfApi, readWhoami } from './api';
import { paperAt, readPaper, venueIn } from './paper';
import { readSite, type Site } from './site';

/**
 * Asks the paper API, which has the title and the names with given and family apart, and who is signed in. Always with
 * forceShow=0: what the conference hides from this person stays hidden, for chairs too. 3.0b3 has no such API.
 */
export async function askApi(page: Page, get: SameOriginGet, chosen: Paper | null): Promise<Reading | null> {
  const site = readSite(page);
  const pid = chosen?.number ?? (site && site !== 'broken' ? site.paperId : null);
  if (!site || site === 'broken' || !pid) return null;
  const shown = chosen ? null : readPaper(page, site);
  const known = chosen ?? (shown && 'paper' in shown ? shown.paper : null);
  const asksWho = site.email && !site.actingAs && !known?.signedIn;
  const [paperAnswer, whoAnswer] = await Promise.all([
    get(apiAddress(site, 'paper', { p: pid, forceShow: '0' })),
    asksWho ? get(apiAddress(site, 'whoami', {})) : null,
  ]);
  const told = readPaperOfApi(paperAnswer?.text, pid, site);
  const signedIn = known?.signedIn ?? told?.signedIn ?? readWhoami(whoAnswer?.text, site);
  if (!told) {
    const kind = shown?.kind === 'hidden-authors' ? shown.kind : 'paper';
    return known && signedIn !== known.signedIn ? { kind, paper: { ...known, signedIn } } : null;
  }
  const from = 'portal-api';
  const authors = found(told.authors, from) ?? found(known?.authors, 'page');
  const paper = paperOf(paperAt(site, pid), signedIn, {
    title: { value: told.title, from },
    authors,
    anonymous: known?.anonymous === true || authors === null,
    venue: venueIn(page.document),
    number: { value: pid, from: 'page' },
    status: found(told.status, from) ?? found(known?.status, 'page'),
  });
  return { kind: paper.authors.length > 0 ? 'paper' : 'hidden-authors', paper };
}

function apiAddress(site: Site, what: string, query: Readonly<Record<string, string>>): URL {
  const address = new URL(`api${site.suffix}/${what}`, site.root);
  address.search = new URLSearchParams({ ...site.defaults, ...query }).toString();
  return address;
}
