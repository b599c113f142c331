import { readList } from './hotcrp/list';
import { readPaper } from './hotcrp/paper';
import { readSite, type Site } from './hotcrp/site';
import type { Page, Portal, Reading } from './portal';

/** HotCRP, hosted and self-hosted: its pages are known by themselves, under any address; as observed on 3.0b3, 3.0.0, 3.1 and the development head of 2026. */
export const hotcrp: Portal = {
  id: 'hotcrp',
  name: 'HotCRP',
  matches: ['https://*.hotcrp.com/*'],
  read,
};

function read(page: Page, most = Number.POSITIVE_INFINITY): Reading | null {
  const site = readSite(page);
  if (!site) return null;
  if (site === 'broken') return { kind: 'unreadable', why: 'failed' };
  return readPaper(page, site) ?? readList(page, site, most) ?? nothingShown(page, site);
}

/** Where one paper or its reviews are shown, and where a list of papers is. */
const ONE_PAPER = /\/(?:paper|review|assign)(?:\.php)?(?:\/|$)/;
const LIST = /\/search(?:\.php)?(?:\/|$)/;
/** A form to sign in, or a message that sends there. */
const SIGN_IN = 'input[type="password"], [name="signin"], .msg a[href*="signin"], .feedback a[href*="signin"]';

/** Why no paper is shown. To somebody signed out neither a paper nor a list is: the site answers 401 to both. */
function nothingShown({ document, url }: Page, site: Site): Reading {
  const closed = site.paperId || LIST.test(url.pathname) || document.querySelector(SIGN_IN);
  if (!site.email && closed) return { kind: 'unreadable', why: 'login' };
  return site.paperId && ONE_PAPER.test(url.pathname)
    ? { kind: 'unreadable', why: 'portal-error' }
    : { kind: 'nothing' };
}
