import type { Decided, DeskCounts, DeskRow, Expected, ReadFile } from '../../desk/desk';
import type { ListedPaper } from '../../desk/listed-paper';

/** What the board is told, one thing after another. */
export type BoardTask =
  | { readonly kind: 'papers'; readonly papers: readonly ListedPaper[] }
  /** Files that were read, or that were found at other places too. */
  | { readonly kind: 'files'; readonly files: readonly ReadFile[] }
  | { readonly kind: 'decided'; readonly decided: Decided }
  | { readonly kind: 'expected'; readonly expected: Expected };

/** What it says: rows that are new or not what they were, and then which rows there are, in their order. */
export type BoardAnswer =
  | { readonly kind: 'rows'; readonly rows: readonly DeskRow[] }
  | { readonly kind: 'order'; readonly ids: readonly string[]; readonly counts: DeskCounts };
