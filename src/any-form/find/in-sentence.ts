import type { Box } from '../../pdf/pdfium/geometry';
import type { Candidate } from './candidate';
import type { Cell, Row } from './cells';
import { bracketOf, dayBehind, inQuotes } from './hints';
import { isKnown, meaningOf } from './meaning';
import { madeOn } from './on-rule';
import { captionsBelow, type PageView } from './page-view';

/** So many last words of a sentence say what follows. */
const FEW = 3;
/** Of the type's size: words of one sentence stand no farther from a blank in it. */
const NEAR = 3;
/** Of the column's width: a line of a text that goes on ends no farther from its edge. */
const EDGE = 0.12;

/** A part of a sentence begins small, or breaks off: a label is whole. */
const PART =
  /^[\p{Ll}\p{P}]|(?:["“”„«]|\b(?:the|a|an|at|in|on|of|by|to|for|from|with|as|is|are|called|named|entitled|between))$/u;

/**
 * What words before a blank say, the more telling first: of a sentence its last few, since further back it speaks of
 * other things, then all of them.
 */
export function sentenceBefore(text: string): string[] {
  if (!PART.test(text)) return [text];
  const phrase = text.split(/[,;.](?=\s)/).at(-1) ?? text;
  const end = phrase.trim().split(/\s+/).slice(-FEW).join(' ');
  const last = namedLast(text);
  return [...last, end, text].filter((own, i, all) => own !== '' && all.indexOf(own) === i);
}

/** The last word before a blank in a sentence, where it asks for something that nobody knows: "the meeting in room". */
export function namedLast(text: string): string[] {
  const [last = ''] = text.trim().split(' ').slice(-1);
  return PART.test(text) && isKnown(last) && meaningOf([last]).wants.length === 0 ? [last] : [];
}

/** Whether a blank on a line has words of a sentence on both sides: before them or behind there is no label. */
export function isInside(rule: Box, { items, size }: Row, column: PageView['column']): boolean {
  const before = items.findLast((item) => item.right <= rule.left + 2);
  const after = items.find((item) => item.left >= rule.right - 2);
  const isNear = (from: number, to: number) => to - from < NEAR * size;
  const begins = before ? isNear(before.right, rule.left) : isNear(column.left, rule.left);
  const ends = after ? isNear(rule.right, after.left) : isNear(rule.right, column.right);
  const words = [before, after].flatMap((item) => (item?.kind === 'cell' ? item : []));
  return begins && ends && words.length > 0 && words.every(({ text }) => !/[:：]$/.test(text));
}

/** The words that a sentence breaks off with at a line's end, where it goes on with a blank on the next one; null for none. */
export function brokenOff({ rows, column }: PageView, row: Row, rule: Pick<Box, 'left' | 'right'>): Cell | null {
  const above = rows[rows.indexOf(row) - 1];
  const last = above?.items.at(-1);
  if (!above || last?.kind !== 'cell' || row.baseline - above.baseline > NEAR * row.size) return null;
  // The blank that comes next had no room on the line.
  const room = Math.max(rule.right - rule.left, EDGE * (column.right - column.left));
  const isFull = last.right > column.right - room;
  return isFull && !/[.;:!?]["”)]?$/.test(last.text) ? last : null;
}

/** The words of a sentence before the rule, on its line or on the one above; null for none. */
export function inSentence(view: PageView, rule: Box, row: Row): Candidate[] | null {
  const before = row.items.findLast((item) => item.right <= rule.left + 2);
  const after = row.items.find((item) => item.left >= rule.right - 2);
  const goesOn = after?.kind !== 'cell' || /^[\p{Ll}\p{P}]/u.test(after.text);
  const above = !before && goesOn ? brokenOff(view, row, rule) : null;
  const cell = before?.kind === 'cell' ? before : above;
  if (!cell) return null;
  const [caption] = captionsBelow(view, rule).filter(({ text }) => text.startsWith('('));
  const behind = after?.kind === 'cell' ? after : null;
  const hints = [behind ? bracketOf(behind.text) : '', caption?.text ?? ''].filter(Boolean);
  const words = [...sentenceBefore(cell.text), ...hints, ...dayBehind(behind, cell), ...inQuotes(cell, behind)];
  return [{ ...madeOn(view.page, rule, row.size, row.baseline), cell, label: cell.text, words }];
}
