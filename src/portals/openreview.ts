import { readForum } from './openreview/forum';
import { readList } from './openreview/list';
import type { Look } from './openreview/look';
import { ownsAddress, type Page, type Portal, type Reading } from './portal';

/** OpenReview's pages, as observed on version 1.15 (notes of API v1 and v2). @param look how closely. */
export function openreview(look: Look): Portal {
  return { id: 'openreview', name: 'OpenReview', matches, read: (page) => read(page, look) };
}

const matches = ['https://openreview.net/*', 'https://*.openreview.net/*'];

function read(page: Page, look: Look): Reading | null {
  const { document, url } = page;
  if (!ownsAddress({ matches }, url)) return null;
  if (url.pathname === '/challenge' || document.title.startsWith('Verifying your browser')) {
    return { kind: 'unreadable', why: 'challenge' };
  }
  if (url.pathname === '/login') return { kind: 'unreadable', why: 'login' };
  if (document.querySelector('main .error-message')) return { kind: 'unreadable', why: 'portal-error' };
  return url.pathname.startsWith('/forum') ? readForum(page, look) : readList(page);
}
