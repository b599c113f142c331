import { foundText } from '../../paper/found-text';
import type { Paper } from '../../paper/paper';
import { yearIn } from '../metadata/citation';
import type { Page, Reading } from '../portal';
import { idIn, paperAt, signedIn } from './address';
import { readAuthorList } from './authors';
import { readVenueLine } from './venue';

/**
 * Reads a list of papers (author console, profile, venue list, tasks): for each as much as its row shows. Titles there
 * are typeset already; a paper's own page has the source.
 */
export function readList({ document, url }: Page): Reading {
  const user = signedIn(document);
  const papers = new Map<string, Paper>();
  for (const link of document.querySelectorAll('main h4 a[href^="/forum?id="]')) {
    const id = idIn(link.getAttribute('href'));
    const title = foundText(link.textContent);
    const row = link.closest('tr') ?? link.closest('li, .note');
    if (!id || !title || !row || papers.has(id)) continue;
    const { authors } = readAuthorList(row.querySelector('.note-authors'));
    const number = foundText(row.querySelector('.note-number')?.textContent);
    const line = foundText(row.querySelector('.note-venue')?.textContent);
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
  return papers.size > 0 ? { kind: 'papers', papers: [...papers.values()] } : { kind: 'nothing' };
}
