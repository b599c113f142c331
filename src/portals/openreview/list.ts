import { foundText } from '../../paper/found-text';
import type { Author, Paper } from '../../paper/paper';
import { found, paperOf } from '../metadata/found';
import type { Page, Reading } from '../portal';
import { idIn, paperAt, signedIn } from './address';
import { readAuthorList } from './authors';
import { decisionIn, isDecided } from './decision';
import { venueFacts } from './venue';

/**
 * Reads a list of papers (author console, profile, venue list, tasks): for each as much as its row shows. Titles there
 * are typeset already; a paper's own page has the source. Console and tasks draw their rows last of all.
 * @param most how many papers are read; of the others it is told how many they are.
 */
export function readList({ document, url }: Page, most: number): Reading {
  const user = signedIn(document);
  const papers = new Map<string, Paper>();
  const leftOut = new Set<string>();
  for (const link of document.querySelectorAll('main h4 a[href^="/forum?id="]')) {
    const id = idIn(link.getAttribute('href'));
    if (papers.size === most) {
      if (id && !papers.has(id)) leftOut.add(id);
      continue;
    }
    const row = link.closest('tr') ?? link.closest('li, .note');
    // A task's heading names what there is to do; the paper's title stands below it.
    const named = link.closest('.task-list') ? row?.querySelector('.parent-title a') : link;
    const title = foundText(named?.textContent);
    if (!id || !title || !row || papers.has(id)) continue;
    const venue = row.querySelector('.note-venue') ?? row.querySelector('.note-meta-info > li:nth-child(2)');
    const paper = paperOf(paperAt(url, id), user, {
      title: { value: title, from: 'page' },
      authors: found(wholeList(row), 'page'),
      number: found(foundText(row.querySelector('.note-number')?.textContent), 'page'),
      ...standing(foundText(venue?.textContent), row),
    });
    papers.set(id, paper);
  }
  if (papers.size > 0) {
    const list = { kind: 'papers', papers: [...papers.values()] } as const;
    return leftOut.size > 0 ? { ...list, more: leftOut.size } : list;
  }
  const drawnLate = url.pathname === '/tasks' || /\/Authors$/.test(url.searchParams.get('id') ?? '');
  return drawnLate ? { kind: 'unreadable', why: 'still-loading' } : { kind: 'nothing' };
}

/** The authors of a row; a list that is cut is not taken, for the paper's own page has it whole. */
function wholeList(row: Element): readonly Author[] {
  const { authors, leftOut } = readAuthorList(row.querySelector('.note-authors'));
  return leftOut === 0 ? authors : [];
}

/** What the venue line says, and where it tells no decision, the last cell of the author console. */
function standing(line: string, row: Element) {
  const facts = venueFacts(line);
  if (isDecided(facts.status?.value ?? 'unknown')) return facts;
  const said = [...row.querySelectorAll('td:last-child strong')].map((each) => decisionIn(foundText(each.textContent)));
  return { ...facts, status: found(said.find(isDecided), 'page') ?? facts.status };
}
