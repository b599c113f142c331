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

function read(page: Page): Reading | null {
  const site = readSite(page);
  if (!site) return null;
  if (site === 'broken') return { kind: 'unreadable', why: 'failed' };
  return readPaper(page, site) ?? readList(page, site) ?? nothingShown(page, site);
}

function nothingShown({ document, url }: Page, site: Site): Reading {
  if (!site.email && (site.paperId || document.querySelector('input[type="password"], [name="signin"]'))) {
    return { kind: 'unreadable', why: 'login' };
  }
  const aboutPaper = site.paperId && /\/(?:paper|review|assign)(?:\.php)?(?:\/|$)/.test(url.pathname);
  return aboutPaper ? { kind: 'unreadable', why: 'portal-error' } : { kind: 'nothing' };
}
