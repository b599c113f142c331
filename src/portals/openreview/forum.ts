import { foundText } from '../../paper/found-text';
import { type Citation, readCitation } from '../metadata/citation';
import { found, paperOf, yearIn } from '../metadata/found';
import { type Metas, readMetas } from '../metadata/metas';
import type { Page, Reading } from '../portal';
import { idIn, paperAt, signedIn } from './address';
import { readAuthorList } from './authors';
import { venueFacts } from './venue';

/** The mark on authors who are revealed to the person signed in, and hidden from others (notes of API v1, v2). */
const PRIVATE = '.private-author-label, .forum-authors .private-contents-icon, .signatures .private-contents-icon';

/** What holds the paper's own note, and first: a forum of API v2, of v1. */
const NOTE = '.forum-note, .legacy-forum';

/**
 * Reads the page of one paper. Metas and address must tell of the same paper, or the page is between two. The body may
 * still show the paper before (OpenReview leaves it there after a click from paper to paper), so it is believed only
 * where its own links name this paper.
 */
export function readForum({ document, url }: Page): Reading {
  const metas = readMetas(document);
  const citation = readCitation(document, metas);
  const note = document.querySelector(NOTE);
  const idInMetas = idIn(metas('citation_pdf_url')[0]);
  const idInBody = idIn(note?.querySelector('a[href^="/pdf?id="], a[href^="/revisions?id="]')?.getAttribute('href'));
  const idInAddress = url.searchParams.get('id') ?? '';
  const told = idInMetas || idInBody;
  const id = idInAddress || told || url.pathname.slice('/forum/'.length);
  if (!id || (told && id !== told)) return { kind: 'unreadable', why: 'still-loading' };

  // Without metas (an imported note) the body is all there is; beside metas it has to name this paper.
  const body = idInBody === id || !citation.title ? note : null;
  const inWindow = body && foundText(document.title).replace(/ ?\| OpenReview$/, '');
  const title = citation.title ?? found(inWindow, 'document-title');
  if (!title) return { kind: 'unreadable', why: 'still-loading' };

  const { authors, hidden } = readAuthors(metas, citation, body);
  const banner = idInBody ? null : document.querySelector('#or-banner a[href^="/group?id="]');
  const paper = paperOf(paperAt(url, id), signedIn(document), {
    title,
    authors,
    number: found(field(body, 'Submission Number:'), 'page'),
    published: citation.published,
    ...readVenue(citation, body, banner),
    anonymous: Boolean(hidden) || body?.querySelector(PRIVATE) != null,
  });
  return { kind: hidden ? 'hidden-authors' : 'paper', paper };
}

/** Authors from the metas, or from the body where the metas cannot say; none at all in the metas of a paper means hidden. */
function readAuthors(metas: Metas, citation: Citation, body: Element | null) {
  const tags = metas('citation_author');
  const listed = readAuthorList(body?.querySelector('.forum-authors h3, .signatures'));
  const ofBody = { authors: found(listed.authors, 'page'), hidden: listed.hidden };
  if (tags.includes('[object Object]')) return ofBody;
  if (tags.length === 0) return { ...ofBody, hidden: listed.hidden || (citation.title && !ofBody.authors) };
  const hidden = tags.every((name) => name.trim() === 'Anonymous');
  return { authors: hidden ? null : citation.authors, hidden };
}

/**
 * Venue, year and status: from the body's venue line where there is one, else what the metas name, with the year in the
 * address of the venue that the banner links (a camera-ready form has no venue line).
 */
function readVenue(citation: Citation, body: Element | null, banner: Element | null) {
  const item =
    body?.querySelector('.forum-meta .glyphicon-folder-open')?.parentElement ??
    body?.querySelector('.meta_row .item:not(.date)');
  const line = foundText(item?.textContent);
  if (line) return venueFacts(line);
  return { venue: citation.venue, venueYear: found(yearIn(banner?.getAttribute('href') ?? ''), 'page') };
}

/** The value of one of the note's labelled fields, or ''. */
function field(body: Element | null, label: string): string {
  for (const name of body?.querySelectorAll('.note-content-field, .note_content_field') ?? []) {
    if (foundText(name.textContent) === label) return foundText(name.nextElementSibling?.textContent);
  }
  return '';
}
