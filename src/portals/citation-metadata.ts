import type { Paper } from '../paper/paper';
import { readCitation, yearIn } from './metadata/citation';
import { readMetas } from './metadata/metas';
import type { Page, Portal, Reading } from './portal';

/** Any page that describes a paper by citation metadata: journals, archives, proceedings. Asked when no portal claims the page. */
export const citationMetadata: Portal = { id: 'citation-metadata', name: 'citation metadata', matches: [], read };

function read({ document, url }: Page): Reading | null {
  const { title, authors, venue, year } = readCitation(document, readMetas(document));
  if (!title) return null;
  const venueYear = yearIn(venue?.value ?? '');
  const paper: Paper = {
    portal: citationMetadata.id,
    key: `${citationMetadata.id}:${url.host}/${title.value.toLowerCase()}`,
    title: title.value,
    authors: authors?.value ?? [],
    signedIn: null,
    status: 'unknown',
    venue: venue?.value ?? null,
    year: venueYear ?? year?.value ?? null,
    yearFrom: venueYear ? 'venue' : year ? 'publication' : null,
    number: null,
    slug: null,
    url: address(url),
    sources: {
      title: title.from,
      ...(authors && { authors: authors.from }),
      ...(venue && { venue: venue.from }),
      ...(venueYear && venue ? { year: venue.from } : year && { year: year.from }),
    },
  };
  return { kind: 'paper', paper };
}

/** The address without its query, fragment, user and path parameters (";jsessionid=…"); '' for a page that is no web page. */
function address(url: URL): string {
  return /^https?:$/.test(url.protocol) ? url.origin + url.pathname.replace(/;[^/]*/g, '') : '';
}
