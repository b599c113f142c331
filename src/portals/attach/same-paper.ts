import type { Paper } from '../../paper/paper';
import { typesetTitle } from '../../paper/title';
import type { Page, Reading } from '../portal';

/** As much of a paper as tells it from others. */
export type PaperIdentity = Pick<Paper, 'portal' | 'key' | 'title' | 'number' | 'url'>;

/** What a form was signed for: a paper, or, where no paper was read, whatever stands at an address (no fragment). */
export type SignedFor =
  | { readonly kind: 'paper'; readonly paper: PaperIdentity }
  | { readonly kind: 'address'; readonly address: string };

/** Which paper a page is about, beside the one that a form was signed for. */
export type PagePaper =
  | { readonly kind: 'same' }
  | { readonly kind: 'other'; readonly title: string }
  /** The page shows no paper at all. */
  | { readonly kind: 'none' }
  /** It shows several, or cannot be read. */
  | { readonly kind: 'unclear' };

/** Portals whose pages may name a paper by its title only: the key may then differ from page to page. */
const BY_TITLE: readonly string[] = ['cmt', 'easychair', 'citation-metadata', 'labels'];

/** Compares the paper that a page shows, by its reading, with what a form was signed for. */
export function paperOnPage({ url }: Page, reading: Reading, signed: SignedFor): PagePaper {
  const shown = reading.kind === 'paper' || reading.kind === 'hidden-authors' ? reading.paper : null;
  if (signed.kind === 'address') {
    if (url.href.replace(/#.*$/s, '') === signed.address) return shown ? other(shown) : { kind: 'same' };
    return shown ? other(shown) : { kind: 'unclear' };
  }
  if (shown) return samePaper(shown, signed.paper) ? { kind: 'same' } : other(shown);
  if (reading.kind === 'papers') {
    const [only, ...more] = reading.papers;
    return only && more.length === 0 && samePaper(only, signed.paper) ? { kind: 'same' } : { kind: 'unclear' };
  }
  return { kind: reading.kind === 'nothing' ? 'none' : 'unclear' };
}

/** Whether two readings are of one paper: by the portal's key, else by title and site where no number tells them apart. */
function samePaper(a: PaperIdentity, b: PaperIdentity): boolean {
  if (a.key === b.key) return true;
  if (!BY_TITLE.includes(a.portal) || !BY_TITLE.includes(b.portal)) return false;
  if (a.number !== null && b.number !== null && a.number !== b.number) return false;
  return siteOf(a) !== '' && siteOf(a) === siteOf(b) && folded(a.title) === folded(b.title);
}

/** Another paper: by its title as it is read, with its number where the page tells it. */
function other({ title, number }: Paper): PagePaper {
  return { kind: 'other', title: typesetTitle(title) + (number ? ` (#${number})` : '') };
}

/** Host and conference: on CMT every conference is a folder of one host. */
function siteOf({ portal, url }: PaperIdentity): string {
  if (!URL.canParse(url)) return '';
  const { host, pathname } = new URL(url);
  return portal === 'cmt' ? `${host}/${pathname.split('/')[1]?.toLowerCase()}` : host;
}

function folded(title: string): string {
  return typesetTitle(title).normalize('NFC').toLowerCase();
}
