import type { Box } from '../../pdf/pdfium/geometry';
import type { Candidate } from './candidate';
import type { Row } from './cells';
import { WHOLE_BRACKET } from './hints';
import { isKnown } from './meaning';
import { madeOn, rowOn, SHORTEST } from './on-rule';
import type { PageView } from './page-view';

/** What stands behind a rule and names it is no longer, in characters, and no farther from it, of the type's size. */
const NAME = 60;
const BEHIND = 2.5;
/** What goes on with a sentence, or names what comes next, names nothing before it. */
const GOES_ON = /^[,;.)(“”„"]|^(?:and|or|for|in|of|to|by|at|with|which|that|who|is|are|has|have|und|et|y)\b|[:：]$/i;

/** A name behind the rule on its line, that has nothing to write on of its own; null for none. */
export function behind(view: PageView, rule: Box, row: Row | null, upon: Row['items']): Candidate[] | null {
  const cell = row?.items.filter((item) => item.kind === 'cell').find(({ left }) => left >= rule.right - 2);
  if (!row || !cell || upon.length > 0 || cell.left - rule.right > BEHIND * row.size) return null;
  const isBracket = WHOLE_BRACKET.test(cell.text) && areBehind(view, row);
  const isName = isBracket || isNameIn(cell.text);
  const isFree =
    isBracket ||
    !view.rules.across.some(
      (other) => other.left > cell.left && other.right - other.left >= SHORTEST && rowOn(view, other) === row,
    );
  if (!isName || !isFree) return null;
  const made = madeOn(view.page, rule, cell.size, row.baseline);
  return [{ ...made, cell, where: 'before', label: cell.text, words: [cell.text] }];
}

const isNameIn = (text: string) => text.length <= NAME && isKnown(text) && !GOES_ON.test(text);

/** Whether every name on a line stands behind its place: a rule begins it, and none ends it. */
export function areBehind(view: PageView, row: Row): boolean {
  const own = view.rules.across.filter((rule) => rule.right - rule.left >= SHORTEST && rowOn(view, rule) === row);
  const [first, last] = [row.items[0], row.items.at(-1)];
  return (
    first !== undefined &&
    last?.kind === 'cell' &&
    WHOLE_BRACKET.test(last.text) &&
    own.some(({ right }) => right <= first.left + 2) &&
    own.every(({ left }) => left < last.left)
  );
}
