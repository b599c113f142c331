import { foundText } from '../../paper/found-text';
import type { Author, FactSource, Paper } from '../../paper/paper';
import { type Citation, readCitation, yearIn } from '../metadata/citation';
import { type Metas, readMetas } from '../metadata/metas';
import type { Page, Reading } from '../portal';
import { idIn, paperAt, signedIn } from './address';
import { readAuthorList } from './authors';
import { readVenueLine } from './venue';

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
  const title = citation.title?.value ?? (body && foundText(document.title).replace(/ ?\| OpenReview$/, ''));
  if (!title) return { kind: 'unreadable', why: 'still-loading' };

  const { authors, from, hidden } = readAuthors(metas, citation, body);
  const number = field(body, 'Submission Number:');
  const paper: Paper = {
    ...paperAt(url, id),
    title,
    authors,
    signedIn: signedIn(document),
    number: number || null,
    ...readVenue(citation, body, idInBody ? null : document.querySelector('#or-banner a[href^="/group?id="]')),
  };
  const sources = {
    ...paper.sources,
    title: citation.title?.from ?? 'document-title',
    ...(authors.length > 0 && { authors: from }),
    ...(number && { number: 'page' as const }),
  };
  return { kind: hidden ? 'hidden-authors' : 'paper', paper: { ...paper, sources } };
}

/** Authors from the metas, or from the body where the metas cannot say; none at all in the metas of a paper means hidden. */
function readAuthors(metas: Metas, citation: Citation, body: Element | null) {
  const tags = metas('citation_author');
  const ofBody = readAuthorList(body?.querySelector('.forum-authors h3, .signatures'));
  const from: FactSource = 'page';
  if (tags.includes('[object Object]')) return { ...ofBody, from };
  if (tags.length === 0)
    return { ...ofBody, from, hidden: ofBody.hidden || (!!citation.title && !ofBody.authors.length) };
  const hidden = tags.every((name) => name.trim() === 'Anonymous');
  const authors: readonly Author[] = hidden ? [] : (citation.authors?.value ?? []);
  return { authors, from: 'citation-metadata' as const, hidden };
}

/**
 * Venue, year and status: from the body's venue line where there is one, else what the metas name, with the year in the
 * address of the venue that the banner links (a camera-ready form has no venue line).
 */
function readVenue(
  citation: Citation,
  body: Element | null,
  banner: Element | null,
): Pick<Paper, 'venue' | 'status' | 'year' | 'yearFrom' | 'sources'> {
  const item =
    body?.querySelector('.forum-meta .glyphicon-folder-open')?.parentElement ??
    body?.querySelector('.meta_row .item:not(.date)');
  const line = foundText(item?.textContent);
  const { venue, status } = line
    ? readVenueLine(line)
    : { venue: citation.venue?.value ?? null, status: 'unknown' as const };
  const from = line ? 'page' : 'citation-metadata';
  const ofVenue = yearIn(venue ?? '');
  const ofBanner = line ? null : yearIn(banner?.getAttribute('href') ?? '');
  const year = ofVenue ?? ofBanner ?? citation.year?.value ?? null;
  return {
    venue,
    status,
    year,
    yearFrom: year === null ? null : (ofVenue ?? ofBanner) ? 'venue' : 'publication',
    sources: {
      ...(venue && { venue: from }),
      ...(status !== 'unknown' && { status: from }),
      ...(year && { year: ofVenue ? from : ofBanner ? 'page' : (citation.year?.from ?? from) }),
    },
  };
}

/** The value of one of the note's labelled fields, or ''. */
function field(body: Element | null, label: string): string {
  for (const name of body?.querySelectorAll('.note-content-field, .note_content_field') ?? []) {
    if (foundText(name.textContent) === label) return foundText(name.nextElementSibling?.textContent);
  }
  return '';
}
