import type { FactSource, Paper } from '../../paper/paper';
import { yearIn } from '../metadata/found';
import type { LabelledPaper } from './read';

/** What a portal itself knows of a labelled paper: who read it, its key, its address, and what an address tells. */
type Own = Pick<Paper, 'portal' | 'key' | 'url' | 'venue' | 'number' | 'signedIn'>;

/** A paper of what labels tell, completed by what its portal knows from elsewhere. */
export function paperFrom(labelled: LabelledPaper, own: Own, ownFrom: FactSource = 'page'): Paper {
  const { title, authors, corresponding, status } = labelled;
  const venue = labelled.venue || own.venue;
  const number = labelled.number || own.number;
  const year = yearIn(venue ?? '');
  const venueFrom = labelled.venue ? 'page' : ownFrom;
  return {
    ...own,
    title,
    authors,
    ...(corresponding && { corresponding }),
    status,
    venue,
    year,
    yearFrom: year ? 'venue' : null,
    number,
    slug: null,
    sources: {
      title: 'page',
      ...(authors.length > 0 && { authors: 'page' }),
      ...(status !== 'unknown' && { status: 'page' }),
      ...(venue && { venue: venueFrom }),
      ...(year && { year: venueFrom }),
      ...(number && { number: labelled.number ? 'page' : ownFrom }),
    },
  };
}
