import { shortDigest } from '../../paper/digest';
import { foundText } from '../../paper/found-text';
import type { ListedAuthor, ListedPaper } from '../listed-paper';
import type { ListFormat, ListReading, ListRemark } from './list-reading';

/** A paper as an entry, an object or a row of a list has it; its texts as found, '' for none. */
export interface FoundPaper {
  readonly key: string;
  readonly number: string;
  readonly otherIds: readonly string[];
  readonly title: string;
  readonly authors: readonly ListedAuthor[];
  /** What was decided of it, in the list's words. */
  readonly decision: string;
}

/** More papers than any volume has; what stands behind them is not read. */
export const MOST_PAPERS = 20_000;
const MOST_NAMED = 20;
/** What says of a decision or a status that the paper is none of the volume. */
const OUT = /reject|withdr|declin|delet|retract|not[ _-]?accept|unaccept/i;
const IN = /accept|poster|oral|spotlight/i;

/** Collects the papers of one list, each once, and what is to be said of the others. */
export class FoundPapers {
  private readonly papers: ListedPaper[] = [];
  private readonly ids = new Map<string, ListedPaper>();
  private readonly remarks = new Map<ListRemark['kind'], { count: number; found: string[] }>();
  private readonly undecided: string[] = [];
  private accepted = 0;

  add(found: FoundPaper): void {
    const title = foundText(found.title);
    const otherIds = found.otherIds.map(idText).filter(Boolean);
    const [key, number] = [idText(found.key), idText(found.number) || (otherIds[0] ?? '')];
    const about = title || key || number || found.title.slice(0, 60);
    const decision = found.decision.slice(0, 200);
    if (OUT.test(decision)) this.remark('not-accepted', about);
    else if (!title) this.remark('no-title', about);
    else if (this.papers.length >= MOST_PAPERS) this.remark('too-many', about);
    else {
      const id = this.freeId([key, number, `title:${shortDigest(title)}`], title);
      const [named] = [key, number].filter(Boolean);
      if (id !== null && named !== undefined && id !== named) this.remark('same-key', about);
      if (id === null) this.remark('duplicate', about);
      else
        this.put({ id, key: key || null, number: number || null, otherIds, title, authors: found.authors }, decision);
    }
  }

  private put(paper: ListedPaper, decision: string): void {
    if (IN.test(decision)) this.accepted++;
    else this.undecided.push(paper.title);
    this.papers.push(paper);
    this.ids.set(paper.id, paper);
  }

  remark(kind: ListRemark['kind'], about: string, count = 1): void {
    const before = this.remarks.get(kind) ?? { count: 0, found: [] };
    before.count += count;
    if (before.found.length < MOST_NAMED && about) before.found.push(foundText(about).slice(0, 200));
    this.remarks.set(kind, before);
  }

  /** All of it. A list in which every paper was turned down is as much without a paper as an empty one. */
  reading(format: ListFormat, volume: string | null): ListReading {
    if (this.papers.length === 0) return { kind: 'refused', why: 'no-papers' };
    if (this.accepted > 0) for (const title of this.undecided) this.remark('undecided', title);
    const remarks = [...this.remarks].map(([kind, said]) => ({ kind, ...said }));
    return { kind: 'papers', format, papers: this.papers, volume, remarks };
  }

  /** The first id that no other paper has; null where a paper of the same title has one of them. */
  private freeId(ids: readonly string[], title: string): string | null {
    for (const id of ids) {
      if (id === '') continue;
      const other = this.ids.get(id);
      if (!other) return id;
      if (other.title === title) return null;
    }
    return null;
  }
}

/** A key, a number or an id: one line, without the sign that some put before it, and as no spreadsheet made it ("12.0"). */
function idText(found: string): string {
  const text = foundText(found.slice(0, 200)).replace(/^#\s*/, '');
  return /^\d+\.0+$/.test(text) ? text.replace(/\..*/, '') : text;
}
