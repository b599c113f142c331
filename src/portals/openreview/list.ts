import { foundText } from '../../paper/found-text';
import type { Paper } from '../../paper/paper';
import { yearIn } from '../metadata/citation';
import type { Page, Reading } from '../portal';
import { idIn, paperAt, signedIn } from './address';
import { readAuthorList } from './authors';
import { readVenueLine } from './venue';

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
    const { authors } = readAuthorList(row.querySelector('.note-authors'));
    const number = foundText(row.querySelector('.note-number')?.textContent);
    const shown = row.querySelector('.note-venue') ?? row.querySelector('.note-meta-info > li:nth-child(2)');
    const line = foundText(shown?.textContent);
    const { venue, status } = line ? readVenueLine(line) : { venue: null, status: 'unknown' as const };
    const year = yearIn(venue ?? '');
    papers.set(id, {
      ...paperAt(url, id),
      title,
      authors,
      signedIn: user,
      status,
      venue,
      year,
      yearFrom: year ? 'venue' : null,
      number: number || null,
      sources: {
        title: 'page',
        ...(authors.length > 0 && { authors: 'page' }),
        ...(venue && { venue: 'page' }),
        ...(year && { year: 'page' }),
        ...(number && { number: 'page' }),
        ...(status !== 'unknown' && { status: 'page' }),
      },
    });
  }
  if (papers.size > 0) return { kind: 'papers', papers: [...papers.values()] };
  const drawnLate = url.pathname === '/tasks' || /\/Authors$/.test(url.searchParams.get('id') ?? '');
  return drawnLate ? { kind: 'unreadable', why: 'still-loading' } : { kind: 'nothing' };
}
