import { firstWords, foundText } from '../../paper/found-text';
import { decoded } from '../metadata/address';
import type { FoundAgreement } from './found';
import { formIn, isVague } from './names';

/** How many links of a page are looked at, and how many of those that look like an agreement are offered. */
const MOST_LINKS = 4000;
/** How many characters before a link that says nothing of itself may say what it is. */
const BEFORE = 100;
/** How many pieces of text are looked at for one label, so that no page makes that long. */
const MOST_PIECES = 50;
/** A longer text is no label. In characters. */
const LONGEST_LABEL = 200;
/** The longest name that is shown, in characters. */
const LONGEST_NAME = 80;
const LINKS = 'a[href], area[href], iframe[src], embed[src], object[data]';

/** The links of a page that look like a publication agreement, the likeliest first, each address once. */
export function agreementLinks(document: Document, url: URL): Exclude<FoundAgreement, { kind: 'text' }>[] {
  const links = [...document.querySelectorAll(LINKS)].slice(0, MOST_LINKS).flatMap((element) => {
    const address = addressOf(element, url);
    const likelihood = address ? likelihoodOf(element, address) : 0;
    return address && likelihood > 0
      ? [{ element, address, rank: likelihood + (address.origin === url.origin ? 2 : 0) }]
      : [];
  });
  const known = new Set<string>();
  return links
    .sort((a, b) => b.rank - a.rank)
    .filter(({ address: { href } }) => !known.has(href) && known.add(href))
    .map(({ element, address }) => {
      const name = nameOf(element, address);
      const { href, host, origin } = address;
      return origin === url.origin
        ? { kind: 'file', name, address: href }
        : { kind: 'elsewhere', name, address: href, host };
    });
}

/** Where a link leads, without its fragment; null for scripts, data, the page itself, and addresses with a password. */
function addressOf(element: Element, url: URL): URL | null {
  const written = ['href', 'src', 'data'].map((name) => element.getAttribute(name)).find((value) => value !== null);
  const base = element.ownerDocument.baseURI;
  const from = URL.canParse(base) && /^https?:/.test(base) ? base : url.href;
  if (!written || !URL.canParse(written, from)) return null;
  const address = new URL(written, from);
  if (!/^https?:$/.test(address.protocol) || address.username || address.password) return null;
  // An old link to the page's own site: it is asked as the page was.
  if (url.protocol === 'https:' && address.host === url.host) address.protocol = 'https:';
  address.hash = '';
  return address.href === url.href.replace(/#.*/, '') ? null : address;
}

/** 2 where a link names a form, 1 where it leads to a file and speaks of one, 0 where it does neither. */
function likelihoodOf(element: Element, address: URL): 0 | 1 | 2 {
  const named = formIn([...labelsOf(element), fileNameIn(address)]);
  if (named === 2) return 2;
  if (!isFile(address)) return 0;
  if (named === 1) return 1;
  return labelsOf(element).every(isVague) && formIn([before(element)]) === 2 ? 1 : 0;
}

function labelsOf(element: Element): string[] {
  const pictures = [...element.getElementsByTagName('img')].slice(0, 3).map((image) => image.getAttribute('alt'));
  const words = ['aria-label', 'title', 'download'].map((name) => element.getAttribute(name));
  return [textIn(element), ...words, ...pictures].map((text) => foundText(text)).filter(isLabel);
}

function isLabel(text: string): boolean {
  return text !== '' && text.length <= LONGEST_LABEL;
}

/** The words before a link in its own paragraph, else those beside it: "Publication agreement: <a>pdf</a>". */
function before(element: Element): string {
  const holder = element.closest('p, li, dd, td, div, section');
  if (!holder) return '';
  let text = '';
  const texts = textsOf(holder);
  texts.currentNode = element;
  for (let i = 0; i < MOST_PIECES && text.length < BEFORE; i++) {
    const piece = texts.previousNode()?.nodeValue;
    if (typeof piece !== 'string') break;
    text = piece.slice(-BEFORE) + text;
  }
  const beside = holder.previousElementSibling;
  return foundText(text).slice(-BEFORE) || (beside ? foundText(textIn(beside)) : '');
}

/** The text of an element, as far as it may be a label. */
function textIn(element: Element): string {
  let text = '';
  const texts = textsOf(element);
  for (let i = 0; i < MOST_PIECES && text.length <= LONGEST_LABEL; i++) {
    const piece = texts.nextNode()?.nodeValue;
    if (typeof piece !== 'string') break;
    text += piece;
  }
  return text;
}

function textsOf(element: Element): TreeWalker {
  return element.ownerDocument.createTreeWalker(element, 4 /* text nodes */);
}

/** Whether an address is that of a file, as portals write them. */
function isFile({ pathname, search }: URL): boolean {
  return (
    /\.pdf$|\/(?:pdf|attachments?|downloads?|files?|doc(?:\.php)?|getfile)(?:\/|$)/i.test(pathname) ||
    /\.pdf\b/i.test(search)
  );
}

/** The name of the file that an address leads to, fit to be shown; '' where it has none with an ending. */
export function fileNameIn({ pathname, searchParams }: URL): string {
  const last = pathname.slice(pathname.lastIndexOf('/') + 1);
  const names = [decoded(last)];
  // Firefox lets a content script iterate over these in no other way.
  searchParams.forEach((value) => {
    names.push(value);
  });
  const name = names.map(foundText).find((each) => /^[^/]*\S\.(?:pdf|txt|docx?|html?)$/i.test(each)) ?? '';
  return name.length > LONGEST_NAME ? `…${name.slice(1 - LONGEST_NAME)}` : name;
}

function nameOf(element: Element, address: URL): string {
  const label = labelsOf(element).find((text) => !isVague(text)) ?? '';
  const beside = before(element).replace(/[ *:：]+$/, '');
  const name = fileNameIn(address) || label || beside || address.pathname;
  return name.length > LONGEST_NAME ? `${firstWords(name, LONGEST_NAME - 1)}…` : name;
}
