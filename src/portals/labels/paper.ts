import type { Paper } from '../../paper/paper';
import { type Found, found, paperOf } from '../metadata/found';
import type { LabelledPaper } from './read';

/** What a portal knows of a labelled paper where no label tells it. */
interface Known {
  readonly signedIn?: string | null;
  readonly venue?: Found<string> | null;
  readonly number?: Found<string> | null;
}

/** A paper of what labels tell, completed by what its portal knows from elsewhere. */
export function paperFrom(labelled: LabelledPaper, place: Pick<Paper, 'portal' | 'key' | 'url'>, known: Known): Paper {
  const { corresponding } = labelled;
  const paper = paperOf(place, known.signedIn ?? null, {
    title: { value: labelled.title, from: 'page' },
    authors: found(labelled.authors, 'page'),
    otherAuthors: labelled.other,
    venue: found(labelled.venue, 'page') ?? known.venue,
    number: found(labelled.number, 'page') ?? known.number,
    status: found(labelled.status, 'page'),
  });
  return corresponding ? { ...paper, corresponding } : paper;
}
