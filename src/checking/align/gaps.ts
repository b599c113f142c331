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
  for (let f = 0; f <= owner.length; f++) {
    const unit = f < owner.length ? (owner[f] ?? -1) : -2;
    if (unit === -1) continue;
    const start = left < 0 ? 0 : (found.ends[from] ?? 0);
    const end = f < owner.length ? (found.starts[f] ?? text.length) : text.length;
    if (unit !== left || f > from + 1) gaps.push({ left, right: unit === -2 ? -1 : unit, start, end });
    left = unit;
    from = f;
  }
  return gaps;
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
