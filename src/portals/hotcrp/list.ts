import { foundText } from '../../paper/found-text';
import type { Paper } from '../../paper/paper';
import type { Page, Reading } from '../portal';
import { paperAt } from './paper';
import type { Site } from './site';
import { statusOf } from './status';

/** The longest list, in papers, that is offered to choose from. */
const LONGEST_LIST = 1000;

/** Reads a list of papers (the author's home page, a search). Returns null where there is none. */
export function readList(page: Page, site: Site): Reading | null {
  const papers = new Map<string, Paper>();
  for (const row of [...page.document.querySelectorAll('tr.pl[data-pid]')].slice(0, LONGEST_LIST)) {
    const pid = /^[1-9]\d*$/.exec(row.getAttribute('data-pid') ?? '')?.[0];
    const title = foundText(row.querySelector('a.ptitle')?.textContent);
    if (!pid || !title || papers.has(pid)) continue;
    const known = paperAt(page, site, pid);
    const status = statusOf(row.querySelector('.pstat'));
    const sources: Paper['sources'] = {
      ...known.sources,
      title: 'page',
      ...(status !== 'unknown' && { status: 'page' }),
    };
    papers.set(pid, { ...known, title, status, sources });
  }
  return papers.size > 0 ? { kind: 'papers', papers: [...papers.values()] } : null;
}
