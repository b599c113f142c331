import type { Box } from '../../pdf/pdfium/geometry';
import { areBehind, behind } from './behind-rule';
import type { Candidate } from './candidate';
import type { Cell, Row } from './cells';
import { givenBehind, OF_VENUE } from './given';
import { inSentence, isInside } from './in-sentence';
import { byTelling, isKnown, meaningOf } from './meaning';
import { madeOn, rowOn, SHORTEST } from './on-rule';
import { captionsBelow, cellAbove, isAboveNearer, type PageView } from './page-view';
import { endsWithLine, isTaken, stacksJoined, TURN } from './stacked';

/** Nor any within a sentence. */
const SHORTEST_INSIDE = 18;
/** Of its length, what words upon a line cover so that it underlines them. */
const UNDERLINED = 0.6;
/** Of its type's size: how far above a rule its label stands at most, where nothing else tells. */
const FARTHEST = 2.6;
/** How much of it is left for the pen at least; in points. */
const ROOM = 36;

/** What begins a part of a form, whatever it is about. */
const SECTION = /^(?:part|section|schedule|annex|teil|abschnitt|partie) (?:[A-Z]|[IVX]{1,4}|\d{1,2})(?![\p{L}\p{N}])/iu;

/** Lines that are drawn to write on, but for those that are sides of `boxes`. */
export function fromRules(view: PageView, boxes: readonly Box[]): Candidate[] {
  const found = view.rules.across.map((rule) => [rule, onRule(view, rule, boxes)] as const);
  return stacksJoined(view, found);
}

function onRule(view: PageView, rule: Box, boxes: readonly Box[]): Candidate[] {
  const width = rule.right - rule.left;
  if (width < SHORTEST_INSIDE || boxes.some((box) => isSide(rule, box))) return [];
  const row = rowOn(view, rule);
  const isInSentence = row !== null && isInside(rule, row, view.column);
  if (width < SHORTEST && !isInSentence) return [];
  const upon = row ? row.items.filter((item) => item.right > rule.left + 1 && item.left < rule.right - 1) : [];
  const covered = upon.reduce(
    (sum, { left, right }) => sum + Math.min(right, rule.right) - Math.max(left, rule.left),
    0,
  );
  if (covered > UNDERLINED * (rule.right - rule.left) || upon.some(({ kind }) => kind === 'leader')) return [];
  if (!isInSentence && isFootnoteRule(view, rule)) return [];
  const named = behind(view, rule, row, upon);
  const inside = isInSentence && upon.length === 0 ? inSentence(view, rule, row) : null;
  return (
    (row && (isFirstOn(rule, row) || areBehind(view, row)) ? named : null) ??
    inside ??
    beside(view, rule, row, upon) ??
    named ??
    below(view, rule) ??
    captioned(view, rule) ??
    between(view, rule) ??
    []
  );
}

const isSide = ({ left, right, top }: Box, box: Box) =>
  Math.min(right, box.right) - Math.max(left, box.left) > 0.8 * Math.min(right - left, box.right - box.left) &&
  (Math.abs(top - box.top) < 3 || Math.abs(top - box.bottom) < 3);

const isCell = (item: Row['items'][number]): item is Cell => item.kind === 'cell';

const isFirstOn = (rule: Box, row: Row | null) => row?.items.every(({ left }) => left >= rule.right - 2) === true;

/** A label before the rule on its line, or at the beginning of it. */
function beside(view: PageView, rule: Box, row: Row | null, upon: Row['items']): Candidate[] | null {
  if (!row) return null;
  // A cross says where to sign.
  const cells = row.items.filter(isCell).filter(({ text }) => !/^[xX×✗✘]$/.test(text));
  const starts =
    upon.length > 0
      ? cells.filter((cell) => upon.includes(cell))
      : cells.filter((cell) => cell.right <= rule.left + 4).slice(-1);
  const [after] = cells.filter((cell) => cell.left >= rule.right - 2);
  const hint = after && after.left - rule.right < 12 ? (/^\([^()]{3,90}\)/.exec(after.text)?.[0] ?? '') : '';
  const found = starts.flatMap((cell, i): Candidate[] => {
    const left = Math.max(rule.left, cell.right + (upon.length > 0 ? 3 : 0));
    const right = Math.min(rule.right, (starts[i + 1]?.left ?? Infinity) - 4);
    if (right - left < ROOM || cell.text.length > 400) return [];
    // A heading has its rule for looks.
    if (upon.length > 0 && (cell.text.length > 60 || cell.size > 1.2 * view.size)) return [];
    if (upon.length > 0 && isHead(view, rule, cell)) return [];
    const name = upon.length > 0 ? nameOf(view, cell) : null;
    if (name) {
      const made = madeOn(view.page, rule, cell.size, row.baseline);
      return [{ ...made, cell: name, label: name.text, words: [name.text], given: cell.text }];
    }
    const [caption] = captionsBelow(view, rule).filter(({ text }) => text.startsWith('('));
    const words = byTelling(cell.text, [hint, caption?.text ?? '']);
    const made = madeOn(view.page, { ...rule, left, right }, cell.size, row.baseline);
    return [{ ...made, cell, label: cell.text, given: givenBehind(cell.text), words }];
  });
  return found.length > 0 ? found : null;
}

/** Fewer words name something; more may answer what stands above them. */
const ANSWER = 3;

/** The label above words on a rule that the venue has answered with them; null for none. */
function nameOf(view: PageView, cell: Cell): Cell | null {
  if (cell.text.split(' ').length < ANSWER || /[:：]$/.test(cell.text)) return null;
  const above = cellAbove(view, cell, 1.8);
  const isName = above && Math.abs(above.left - cell.left) < 4 && above.size < cell.size - 0.5;
  return isName && meaningOf([above.text]).wants.some((want) => OF_VENUE.includes(want)) ? above : null;
}

/** Whether a line from edge to edge closes what stands at the head of a form. */
function isHead(view: PageView, rule: Box, cell: Cell): boolean {
  const { column } = view;
  const { text } = cell;
  const isWhole = rule.right - rule.left > 0.95 * (column.right - column.left);
  const { asks, wants } = meaningOf([text]);
  const isFirst = view.rows[0]?.items[0] === cell && asks === 'text' && wants.length === 0;
  const isLetterhead = view.page === 1 && view.rows[0]?.items[0] === cell && text.split(' ').length >= ANSWER;
  return isWhole && (isFirst || isLetterhead || SECTION.test(text) || !isKnown(text)) && !/[:：]$/.test(text);
}

/** A short label above the rule, where what stands below belongs to the next one. */
function below(view: PageView, rule: Box): Candidate[] | null {
  const cell = cellAbove(view, rule, TURN);
  if (!cell || cell.left > rule.left + 20 || isTaken(view, cell, rule)) return null;
  const isNear =
    rule.top - cell.baseline < FARTHEST * cell.size && isAboveNearer(cell, rule.bottom, captionsBelow(view, rule));
  const isLevel = Math.abs(cell.left - rule.left) < 20;
  if (!isNear && !(isLevel && isKnown(cell.text) && cell.text.length <= 60 && endsWithLine(view, rule))) return null;
  if (rule.top - cell.baseline < 1.1 * cell.size || cell.size > 1.2 * view.size || isSeparator(view, rule, cell))
    return null;
  return [{ ...madeOn(view.page, rule, cell.size, rule.top - 3), cell, label: cell.text, words: [cell.text] }];
}

/** Whether a line from edge to edge parts a text from the heading beside it. */
function isSeparator({ column, size, font }: PageView, rule: Box, cell: Cell): boolean {
  const isWhole = rule.right - rule.left > 0.95 * (column.right - column.left);
  return (
    isWhole &&
    (cell.size > size + 0.5 ||
      (cell.font !== font && cell.size > size - 0.5) ||
      /^\(?[\dIVXa-z]{1,4}[.)] /.test(cell.text))
  );
}

/** Words below the rule that say what goes on it; one place for each. */
function captioned(view: PageView, rule: Box): Candidate[] | null {
  const captions = captionsBelow(view, rule).filter(
    ({ left, right }) => right - left < 1.1 * (rule.right - rule.left) || right < rule.right + 30,
  );
  const size = captions[0]?.size ?? 10;
  const isRoomy = !view.cells.some(
    ({ baseline, left, right }) =>
      baseline < rule.top + 1 && baseline > rule.top - 1.3 * size && left < rule.right && right > rule.left,
  );
  if (captions.length === 0 || !isRoomy || captions.some((cell) => isSeparator(view, rule, cell))) return null;
  return captions.map((cell, i): Candidate => {
    const left = i === 0 ? rule.left : Math.max(rule.left, cell.left - 4);
    const right =
      i === captions.length - 1 ? rule.right : Math.min(rule.right, (captions[i + 1]?.left ?? rule.right) - 8);
    const made = madeOn(view.page, { ...rule, left, right }, Math.max(size, 9), rule.top - 3);
    return { ...made, cell, where: 'before', label: cell.text, words: [cell.text] };
  });
}

/** A rule alone between the lines of a text that runs on behind it. */
function between(view: PageView, rule: Box): Candidate[] | null {
  const above = view.rows.findLast((row) => row.baseline < rule.top);
  const below = view.rows.find((row) => row.baseline > rule.top + 2);
  const cell = lastCell(above);
  if (!cell || rule.top - cell.baseline > 6 * cell.size) return null;
  const next = below?.items[0];
  const runsOn = next?.kind === 'cell' && /^[\p{Ll}(“"„«,;]/u.test(next.text) && !/[.;!?]$/.test(cell.text);
  if (!runsOn && !/[:：]$/.test(cell.text)) return null;
  if (rule.top - cell.baseline < 1.1 * cell.size) return null;
  const hint = next?.kind === 'cell' ? (/^\([^()]{3,90}/.exec(next.text)?.[0] ?? '') : '';
  const made = madeOn(view.page, rule, cell.size, rule.top - 3);
  return [{ ...made, cell, label: cell.text, words: [hint, cell.text].filter(Boolean) }];
}

function lastCell(row: Row | undefined): Cell | null {
  const item = row?.items.at(-1);
  return item?.kind === 'cell' ? item : null;
}

/** A short line at the foot of a text, with a smaller one below it that a number or a mark begins. */
function isFootnoteRule({ rows, column }: PageView, rule: Box): boolean {
  if (rule.left > column.left + 40) return false;
  const below = rows.find(({ baseline }) => baseline > rule.top + 1);
  const above = rows.findLast(({ baseline }) => baseline < rule.top);
  const first = below?.items[0];
  if (!below || !above || first?.kind !== 'cell' || below.baseline - rule.top > 3 * below.size) return false;
  const isShort = rule.right - rule.left < 0.6 * (column.right - column.left);
  return /^[\d*∗†‡§]/u.test(first.text) && below.size < above.size + (isShort ? 0.1 : -0.6);
}
