import { foundText } from '../../paper/found-text';
import type { Paper } from '../../paper/paper';
import { found, paperOf } from '../metadata/found';
import type { Page, Reading } from '../portal';
import { idIn, paperAt, signedIn } from './address';
import { readAuthorList } from './authors';
import { venueFacts } from './venue';

/**
 * Reads a list of papers (author console, profile, venue list, tasks): for each as much as its row shows. Titles there
 * are typeset already; a paper's own page has the source. Console and tasks draw their rows last of all.
 */
export function readList({ document, url }: Page): Reading {
  const user = signedIn(document);
  const papers = new Map<string, Paper>();
  for (const link of document.querySelectorAll('main h4 a[href^="/forum?id="]')) {
    const id = idIn(link.getAttribute('href'));
    const row = link.closest('tr') ?? link.closest('li, .note');
    // A task's heading names what there is to do; the paper's title stands below it.
    const named = link.closest('.task-list') ? row?.querySelector('.parent-title a') : link;
    const title = foundText(named?.textContent);
    if (!id || !title || !row || papers.has(id)) continue;
    const venue = row.querySelector('.note-venue') ?? row.querySelector('.note-meta-info > li:nth-child(2)');
    const paper = paperOf(paperAt(url, id), user, {
      title: { value: title, from: 'page' },
      authors: found(readAuthorList(row.querySelector('.note-authors')).authors, 'page'),
      number: found(foundText(row.querySelector('.note-number')?.textContent), 'page'),
      ...venueFacts(foundText(venue?.textContent)),
    });
    papers.set(id, paper);
  }
  if (papers.size > 0) return { kind: 'papers', papers: [...papers.values()] };
  const drawnLate = url.pathname === '/tasks' || /\/Authors$/.test(url.searchParams.get('id') ?? '');
  return drawnLate ? { kind: 'unreadable', why: 'still-loading' } : { kind: 'nothing' };
}
