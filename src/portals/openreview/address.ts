import { shortDigest } from '../../paper/digest';
import { foundText } from '../../paper/found-text';
import type { Paper } from '../../paper/paper';

/** An id as OpenReview makes them ("AAxIs3D2ZZ"), the longest of other origin included; anything else is kept nowhere. */
const ID = /^[\w~.:-]{1,64}$/;

/** The facts that a paper's id gives: who read it, its key, its address with nothing in it but the id. */
export function paperAt(url: URL, id: string): Pick<Paper, 'portal' | 'key' | 'url'> {
  const elsewhere = url.hostname === 'openreview.net' ? '' : `${url.hostname}/`;
  if (!ID.test(id)) return { portal: 'openreview', key: `openreview:${elsewhere}~${shortDigest(id)}`, url: '' };
  return {
    portal: 'openreview',
    key: `openreview:${elsewhere}${id}`,
    url: `${url.origin}/forum?id=${encodeURIComponent(id)}`,
  };
}

/** The paper's id in one of OpenReview's own addresses, or ''. */
export function idIn(address: string | null | undefined): string {
  const id = /[?&]id=([^&#]*)/.exec(address ?? '')?.[1] ?? '';
  return /openreview\.net|^\//.test(address ?? '') ? id : '';
}

/** The name of the person signed in, as the menu shows it (cut to 22 characters: a prefix), or null for a guest. */
export function signedIn(document: Document): string | null {
  if (document.querySelector('nav a[href^="/login"]')) return null;
  const shown = foundText(document.querySelector('a#user-menu')?.textContent);
  return shown.replace(/(?:\.{3}|…)$/, '').trim() || null;
}
