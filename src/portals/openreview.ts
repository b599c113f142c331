import { readForum } from './openreview/forum';
import { readList } from './openreview/list';
import { ownsAddress, type Page, type Portal, type Reading } from './portal';

/** OpenReview's pages, as observed on version 1.15 (notes of API v1 and v2). */
export const openreview: Portal = {
  id: 'openreview',
  name: 'OpenReview',
  matches: ['https://openreview.net/*', 'https://*.openreview.net/*'],
  read,
};

function read(page: Page, most = Number.POSITIVE_INFINITY): Reading | null {
  const { document, url } = page;
  if (!ownsAddress(openreview, url)) return null;
  if (url.pathname === '/challenge' || document.title.startsWith('Verifying your browser')) {
    return { kind: 'unreadable', why: 'challenge' };
  }
  if (url.pathname === '/login') return { kind: 'unreadable', why: 'login' };
  if (document.querySelector('main .error-message')) return { kind: 'unreadable', why: 'portal-error' };
  return url.pathname.startsWith('/forum') ? readForum(page) : readList(page, most);
}
