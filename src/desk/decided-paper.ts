import { titleKey } from '../checking';
import type { DecidedPaper } from './desk';
import type { ListedPaper } from './listed-paper';

const made = new WeakMap<ListedPaper, DecidedPaper>();

/** A paper of the list as decisions name it. */
export function decidedPaper(paper: ListedPaper): DecidedPaper {
  const known = made.get(paper) ?? { id: paper.id, title: titleKey(paper.title) };
  made.set(paper, known);
  return known;
}

/** Whether what was decided for a paper, or for none, holds for the one of the list that stands there now. */
export function holdsFor(decided: DecidedPaper | null, paper: ListedPaper | null): boolean {
  if (decided === null || paper === null) return decided === null && paper === null;
  const { id, title } = decidedPaper(paper);
  return decided.id === id && decided.title === title;
}
