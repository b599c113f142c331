import { titleKey } from '../../checking';
import { foundText } from '../../paper/found-text';
import { typesetTitle } from '../../paper/title';
import type { ListedAuthor, ListedPaper } from '../listed-paper';
import type { PartOfList } from './from-table';
import type { ListReading, ListRemark } from './list-reading';

type Papers = Extract<ListReading, { kind: 'papers' }>;

/** One reading of several lists. What is wrong with one of them is said before anything else. */
export function oneOfSeveral(parts: readonly PartOfList[]): ListReading {
  const lists: Papers[] = [];
  const authors = new Map<string, readonly ListedAuthor[]>();
  const ofAuthors: ListRemark[] = [];
  for (const part of parts) {
    if (part.kind === 'papers') lists.push(part);
    else if (part.kind === 'authors') {
      for (const [number, named] of part.authors) authors.set(number, named);
      ofAuthors.push(...part.remarks);
    } else return part;
  }
  const [first, ...others] = lists;
  if (!first) return { kind: 'refused', why: authors.size > 0 ? 'authors-alone' : 'no-papers' };
  const papers = authors.size > 0 ? first.papers.map((paper) => withAuthors(paper, authors)) : first.papers;
  const named = { ...first, papers, remarks: [...first.remarks, ...ofAuthors] };
  return others.reduce((so, next) => together(so, next, authors), named);
}

function withAuthors(paper: ListedPaper, authors: ReadonlyMap<string, readonly ListedAuthor[]>): ListedPaper {
  const found = authors.get(paper.number ?? '');
  return found && found.length > 0 ? { ...paper, authors: found } : paper;
}

/** A title by its letters, the same for all ways of writing it. */
const lettersOf = (title: string) => titleKey(typesetTitle(title));

/** The first list with what the next one knows more of its papers; where they share none, both after one another. */
function together(first: Papers, next: Papers, authors: ReadonlyMap<string, readonly ListedAuthor[]>): Papers {
  const more = new Map(next.papers.map((paper) => [lettersOf(paper.title), withAuthors(paper, authors)]));
  const used = new Set<string>();
  const papers = first.papers.map((paper) => {
    const letters = lettersOf(paper.title);
    const other = more.get(letters);
    if (!other) return paper;
    used.add(letters);
    return filledIn(paper, other);
  });
  const left = [...more].filter(([letters]) => !used.has(letters)).map(([, paper]) => paper);
  const remarks = [...first.remarks, ...next.remarks];
  const volume = first.volume ?? next.volume;
  if (used.size === 0) {
    const ids = new Set(papers.map(({ id }) => id));
    // Two tracks may number their papers alike.
    const apart = left.map((paper) =>
      ids.has(paper.id) ? { ...paper, id: `${paper.id}:${lettersOf(paper.title)}` } : paper,
    );
    return { ...first, format: 'several', papers: [...papers, ...apart], volume, remarks };
  }
  const found = left.slice(0, 20).map(({ title }) => foundText(title).slice(0, 200));
  const leftOut: readonly ListRemark[] = left.length > 0 ? [{ kind: 'not-in-first', count: left.length, found }] : [];
  return { ...first, format: 'several', papers, volume, remarks: [...remarks, ...leftOut] };
}

/** A paper with what another list knows of it and its own does not. Addresses are worth more than names without any. */
function filledIn(paper: ListedPaper, other: ListedPaper): ListedPaper {
  const reachable = ({ authors }: ListedPaper) => authors.some(({ email }) => email !== null);
  return {
    ...paper,
    key: paper.key ?? other.key,
    number: paper.number ?? other.number,
    otherIds: [...new Set([...paper.otherIds, ...other.otherIds])],
    authors: reachable(paper) || (paper.authors.length > 0 && !reachable(other)) ? paper.authors : other.authors,
  };
}
