import type { Range } from '../finding';
import type { Alignment } from './alignment';

/** A stretch of the checked text that no unit owns, and the units beside it; -1 for the text's beginning or end. */
export interface Gap extends Range {
  readonly left: number;
  readonly right: number;
}

/** Every gap in order, empty ones between two units included. */
export function gapsOf({ found, owner, text }: Alignment): Gap[] {
  const gaps: Gap[] = [];
  let left = -1;
  let from = 0;
  let start = 0;
  owner.forEach((unit, f) => {
    if (unit < 0) return;
    const end = found.starts[f] ?? text.length;
    if (unit !== left || f > from + 1) gaps.push({ left, right: unit, start, end });
    left = unit;
    from = f;
    start = found.ends[f] ?? end;
  });
  return [...gaps, { left, right: -1, start, end: text.length }];
}

/** A stretch without the white space at its ends; `offset` is where `text` begins. */
export function trimmed(text: string, start: number, end: number, offset = 0): Range {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  return { start: offset + start + lead, end: offset + start + Math.max(lead, piece.trimEnd().length) };
}

/** The text with stretches of it blanked out; its length is kept. */
export function blankedOut(text: string, ranges: readonly Range[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    out += text.slice(at, Math.max(at, start)) + ' '.repeat(end - Math.max(at, start));
    at = end;
  }
  return out + text.slice(at);
}
