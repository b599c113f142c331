import { foundText } from '../paper/found-text';
import type { Author, Paper } from '../paper/paper';
import { paperFrom } from './labels/paper';
import { type LabelledPaper, readLabels } from './labels/read';
import { shownIn } from './labels/shown';
import { found } from './metadata/found';
import { ownsAddress, type Page, type Portal, type Reading } from './portal';

/**
 * Microsoft CMT3: author console, submission summary, submission and camera-ready forms. Never observed live: what is
 * known comes from its documentation and from others' scripts, so papers are found by their labels.
 */
export const cmt: Portal = {
  id: 'cmt',
  name: 'Microsoft CMT',
  matches: ['https://cmt3.research.microsoft.com/*'],
  read,
};

/** Pages that show papers of the conference once Knockout has drawn them. */
const PAPER_PAGE = /^\/([\w.-]+)(?:\/Track\/\d+)?\/(?:Submission|CameraReady)\w*\/(?:\w+\/)?(\d+)?/i;

function read({ document, url }: Page): Reading | null {
  if (!ownsAddress(cmt, url)) return null;
  if (/^\/User\/Login/i.test(url.pathname)) return { kind: 'unreadable', why: 'login' };
  const [, conference, id] = PAPER_PAGE.exec(url.pathname) ?? [];
  const title = document.querySelector('#titleTextbox');
  const labelled = readLabels(document, () => (title ? foundText(shownIn(title)) : ''));
  const [first] = labelled;
  if (!conference || !first) return conference ? { kind: 'unreadable', why: 'still-loading' } : { kind: 'nothing' };
  if (labelled.length === 1 && !first.row) return { kind: 'paper', paper: paperOf(document, first, conference, id) };
  return { kind: 'papers', papers: labelled.map((each) => paperOf(document, each, conference)) };
}

function paperOf(document: Document, labelled: LabelledPaper, conference: string, id?: string): Paper {
  const link = labelled.row?.querySelector('a[href*="/Summary/"], a[href*="/Edit/"]')?.getAttribute('href');
  const number = labelled.number || id || /\/(\d+)$/.exec(link ?? '')?.[1] || null;
  const named = foundText(document.querySelector('#conferenceDropdownMenuButton')?.getAttribute('title'));
  const place = {
    portal: cmt.id,
    key: `${cmt.id}:${conference.toLowerCase()}/${number ?? labelled.title.toLowerCase()}`,
    url: `https://cmt3.research.microsoft.com/${conference}/Submission/${number ? `Summary/${number}` : 'Index'}`,
  };
  return paperFrom(labelled, place, {
    signedIn: signedIn(document, labelled.authors),
    venue: found(named, 'page') ?? found(conference, 'address'),
    number: found(number, labelled.row ? 'page' : 'address'),
  });
}

/** The author whose very name stands on a button of the bar at the top, where that of the person signed in does. */
function signedIn(document: Document, authors: readonly Author[]): string | null {
  const bar = document.querySelectorAll('.navbar a, .navbar button, .dropdown-toggle, [id$="DropdownMenuButton"]');
  const shown = new Set([...bar].slice(0, 100).map((button) => foundText(button.textContent).toLowerCase()));
  return authors.find(({ name }) => shown.has(name.toLowerCase()))?.name ?? null;
}
