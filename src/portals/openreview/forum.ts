import { foundText } from '../../paper/found-text';
import type { PaperStatus } from '../../paper/paper';
import { type Citation, readCitation } from '../metadata/citation';
import { found, paperOf, yearIn } from '../metadata/found';
import { type Metas, readMetas } from '../metadata/metas';
import type { Page, Reading } from '../portal';
import { idIn, paperAt, signedIn } from './address';
import { authorsInBibtex } from './bibtex';
import { isDecided } from './decision';
import { forumAuthors } from './forum-authors';
import { fieldOf, type ShownNote, shownNote } from './note';
import { readNoteData } from './note-data';
import { decisionAmongReplies } from './replies';
import { venueFacts } from './venue';
import { venueLineIn } from './venue-line';

/** The mark on authors who are revealed to the person signed in, and hidden from others (notes of API v1, v2). */
const PRIVATE = '.private-author-label, .forum-authors .private-contents-icon, .signatures .private-contents-icon';

/**
 * Reads the page of one paper. Metas and address must tell of the same paper, or the page is between two. The body may
 * still show the paper before (OpenReview leaves it there after a click from paper to paper) or a form in its place, so
 * it is believed only where it is this paper's.
 */
export function readForum({ document, url }: Page): Reading {
  const metas = readMetas(document);
  const citation = readCitation(document, metas);
  const shown = shownNote(document);
  const idInMetas = idIn(metas('citation_pdf_url')[0]);
  const idInAddress = url.searchParams.get('id') ?? '';
  const id = idInAddress || idInMetas || shown?.id || url.pathname.slice('/forum/'.length);
  if (!id || (idInMetas && id !== idInMetas)) return { kind: 'unreadable', why: 'still-loading' };

  const described = citation.title !== null || describeNote(metas);
  const believed = shown && belongs(shown, id, described ? (citation.title?.value ?? '') : null);
  const stale = shown && shown.id !== '' && shown.id !== id;
  if (stale && !idInMetas && !(described && areOfAnother(citation, shown))) {
    return { kind: 'unreadable', why: 'still-loading' };
  }
  const note = believed ? shown.element : null;
  const inWindow = foundText(document.title).replace(/ ?\| OpenReview$/, '');
  // A note without a title has this name in the window.
  const untitled = inWindow === 'Forum' && !shown?.title;
  if (!described && (!note || !inWindow)) return { kind: 'unreadable', why: 'still-loading' };

  const user = signedIn(document);
  const { authors, hidden } = forumAuthors({
    metas,
    citation,
    note,
    elsewhere: () => [readNoteData(document, id)?.authors ?? [], authorsInBibtex(note)],
    signedIn: user,
  });
  const paper = paperOf(paperAt(url, id), user, {
    title: citation.title ?? (described || untitled ? null : found(inWindow, 'document-title')),
    authors,
    number: found(fieldOf(note, 'Submission Number:'), 'page'),
    published: citation.published,
    ...readVenue(
      citation,
      note,
      { venue: () => readNoteData(document, id)?.venue ?? '', decision: () => decisionAmongReplies(note) },
      shown?.id ? null : document.querySelector('#or-banner a[href^="/group?id="]'),
    ),
    anonymous: Boolean(hidden) || note?.querySelector(PRIVATE) != null,
  });
  return { kind: hidden ? 'hidden-authors' : 'paper', paper };
}

/** Whether there are metas of a note: one without a title has the others. */
function describeNote(metas: Metas): boolean {
  return ['citation_online_date', 'citation_publication_date', 'citation_author'].some(
    (name) => metas(name).length > 0,
  );
}

/** Whether the body's note is the paper's: by its id, else by the title; null where there is no title to go by. */
function belongs(shown: ShownNote, id: string, title: string | null): boolean {
  return shown.id ? shown.id === id : title === null || shown.title === title;
}

/** Whether metas without a PDF are not those of the note in the body, so that they are the next paper's already. */
function areOfAnother(citation: Citation, shown: ShownNote): boolean {
  return shown.hasPdf || (shown.title !== null && shown.title !== (citation.title?.value ?? ''));
}

/**
 * Venue, year and status: from the note's venue line where the page or its data have one, the decision among the replies
 * where the line tells none; else what the metas name, with the year in the address of the venue that the banner links.
 */
function readVenue(
  citation: Citation,
  note: Element | null,
  elsewhere: { venue(): string; decision(): PaperStatus },
  banner: Element | null,
) {
  const line = venueLineIn(note) || elsewhere.venue();
  const inBanner = found(yearIn(banner?.getAttribute('href') ?? ''), 'page');
  if (!line) return { venue: citation.venue, venueYear: inBanner };
  const { venue, venueYear, status } = venueFacts(line);
  return {
    venue: venue ?? citation.venue,
    venueYear: venueYear ?? (venue ? null : inBanner),
    status: isDecided(status?.value ?? 'unknown') ? status : (found(elsewhere.decision(), 'page') ?? status),
  };
}
