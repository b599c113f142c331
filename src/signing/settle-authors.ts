import type { Author, Paper } from '../paper/paper';
import type { Draft } from './draft';
import { prefill, type Remembered, resume } from './prefill';

/** The draft once its author has said which reading of the author list is right: what follows the page follows that. */
export function settleAuthors(draft: Draft, authors: readonly Author[], remembered: Remembered): Draft {
  const { paper } = draft;
  if (!paper) return draft;
  const { otherAuthors: _, ...rest } = paper;
  const settled: Paper = { ...rest, authors };
  return resume({ ...draft, paper: settled }, prefill(settled, draft.key, remembered));
}

/** A paper read again, its author list as it was settled before if the page still leaves that open. */
export function asSettled(kept: Paper | null, read: Paper | null): Paper | null {
  if (!read?.otherAuthors || !kept || kept.otherAuthors) return read;
  const { otherAuthors, ...rest } = read;
  const settled = [read.authors, otherAuthors].find((authors) => namesIn(authors) === namesIn(kept.authors));
  return settled ? { ...rest, authors: settled } : read;
}

function namesIn(authors: readonly Author[]): string {
  return authors.map(({ name }) => name).join('\n');
}
