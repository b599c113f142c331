import { foundText } from '../../paper/found-text';
import { siteName } from '../hotcrp/site-name';
import { venueLineIn } from '../openreview/venue-line';
import type { Page } from '../portal';

/** The longest text, in UTF-16 units, that is taken for a venue's. */
const LONGEST = 1000;
/** Meta tags that name the venue, whoever's names they use. The browser finds them; a page may have thousands of others. */
const OF_VENUE = [
  'conference',
  'inbook',
  'journal',
  'event',
  'publicationname',
  'publication_name',
  'source',
  'ispartof',
]
  .map((word) => `meta[name*="${word}" i][content]`)
  .join(', ');

/** What may name the venue on a page of each host that the content script stands by on. */
const GLANCES: readonly (readonly [host: RegExp, glance: (page: Page) => readonly string[] | null])[] = [
  [
    /(?:^|\.)openreview\.net$/,
    ({ document, url }) =>
      onPaper(/^\/forum/.test(url.pathname), () => {
        const line = venueLineIn(document);
        // Without a line the page's own data may have one.
        return line ? [...metas(document), line] : [];
      }),
  ],
  [/^proceedings\.mlr\.press$/, ({ document, url }) => onPaper(url.pathname.endsWith('.html'), () => metas(document))],
  [
    /\.hotcrp\.com$/,
    ({ document }) =>
      onPaper(document.querySelector('h1.paptitle, textarea[name="title"]') !== null, () => [siteName(document)]),
  ],
  // These two say by labels what they show, if at all: only reading the page can tell.
  [/^cmt3\.research\.microsoft\.com$/, ({ url }) => onPaper(/submission\w*\//i.test(url.pathname), () => [])],
  [/^easychair\.org$/, ({ url }) => onPaper(/^\/(?:conferences|proceedings)/.test(url.pathname), () => [])],
];

/**
 * The texts that may name the venue of a page's paper, seen without reading the page: none where it is no paper's page,
 * null where only a reading can tell. What a reading finds as the venue is among them, with words around it or without;
 * what is among them need not be one.
 */
export function venuesAtAGlance(page: Page): readonly string[] | null {
  const glance = GLANCES.find(([host]) => host.test(page.url.hostname))?.[1];
  return glance ? glance(page) : null;
}

function onPaper(isPaper: boolean, look: () => readonly string[]): readonly string[] | null {
  const seen = isPaper ? look().filter(Boolean) : [];
  return isPaper && seen.length === 0 ? null : seen;
}

function metas(document: Document): readonly string[] {
  return [...document.querySelectorAll(OF_VENUE)]
    .map((meta) => meta.getAttribute('content') ?? '')
    .filter((text) => text.length <= LONGEST)
    .map(foundText);
}
