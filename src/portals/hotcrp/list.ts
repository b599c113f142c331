import { foundText } from '../../paper/found-text';
import type { Paper } from '../../paper/paper';
import { found, paperOf } from '../metadata/found';
import { statusOf } from '../metadata/status';
import type { Page, Reading } from '../portal';
import { paperAt, venueIn } from './paper';
import type { Site } from './site';

/** The longest list, in papers, that is offered to choose from. */
const LONGEST_LIST = 1000;

/**
 * Reads a list of papers (the author's home page, a search) up to the longest. Returns null where there is none.
 * @param most how many papers are read, where that is less.
 */
export function readList({ document }: Page, site: Site, most: number): Reading | null {
  const papers = new Map<string, Paper>();
  const venue = venueIn(document);
  const leftOut = new Set<string>();
  for (const row of document.querySelectorAll('tr.pl[data-pid]')) {
    const pid = /^[1-9]\d*$/.exec(row.getAttribute('data-pid') ?? '')?.[0];
    if (!pid || papers.has(pid)) continue;
    if (papers.size === Math.min(most, LONGEST_LIST)) {
      leftOut.add(pid);
      continue;
    }
    const title = foundText(row.querySelector('a.ptitle')?.textContent);
    if (!title) continue;
    const paper = paperOf(paperAt(site, pid), null, {
      title: { value: title, from: 'page' },
      venue,
      number: { value: pid, from: 'page' },
      status: found(statusOf(row.querySelector('.pstat')), 'page'),
    });
    papers.set(pid, paper);
  }
  if (papers.size === 0) return null;
  const list = { kind: 'papers', papers: [...papers.values()] } as const;
  return leftOut.size > 0 ? { ...list, more: leftOut.size } : list;
}
