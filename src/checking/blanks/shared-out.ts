import type { Field } from '../../agreements/agreement';
import type { Cell, Cells } from '../align';
import { dateIn } from '../facts';
import type { Range } from '../finding';

/** A blank and what stands in it. */
export interface Filled {
  readonly field: Field;
  readonly range: Range;
}

/** Two cells stand below each other if they begin no further apart; in points, or in half characters. */
const BELOW = 12;

/** Gives what stands in blanks that no words divide to each of them: by column, else by what they want, else in their order. */
export function sharedOut(text: string, whole: Range, fields: readonly Field[], cells: Cells): Filled[] {
  const asked = [...new Set(fields)];
  const [only] = asked;
  if (only && asked.length === 1) return [{ field: only, range: whole }];
  const all = cells.within(whole);
  const shares = columns(text, all, asked) ?? byKind(text, all, asked);
  return joined(text, shares);
}

/** Where one line has a cell for each blank, the cells of all lines by what they stand below. */
function columns(text: string, all: readonly Cell[], fields: readonly Field[]): Filled[] | null {
  const lines: Cell[][] = [];
  for (const cell of all) {
    const before = lines.at(-1);
    const last = before?.at(-1);
    if (!before || !last || text.slice(last.end, cell.start).includes('\n')) lines.push([cell]);
    else before.push(cell);
  }
  const heads = lines.find(({ length }) => length === fields.length);
  if (!heads) return null;
  return all.flatMap((cell) => {
    const column = heads.findLastIndex(({ left }) => left <= cell.left + BELOW);
    const field = fields[Math.max(0, column)];
    return field ? [{ field, range: cell }] : [];
  });
}

function byKind(text: string, all: readonly Cell[], fields: readonly Field[]): Filled[] {
  const free = new Set(fields);
  let last: Field | undefined;
  return all.flatMap((cell) => {
    const words = text.slice(cell.start, cell.end);
    const fitting = [...free].find((field) => isPlainly(field, words)) ?? [...free].find((field) => !isNarrow(field));
    last = fitting ?? last ?? fields[0];
    if (!last) return [];
    free.delete(last);
    return [{ field: last, range: cell }];
  });
}

function isPlainly(field: Field, words: string): boolean {
  if (wants(field, 'date')) return dateIn(words) !== null;
  return wants(field, 'email') && words.includes('@');
}

function isNarrow(field: Field): boolean {
  return wants(field, 'date') || wants(field, 'email');
}

function wants(field: Field, what: 'date' | 'email'): boolean {
  if (field.asks === 'text') return field.wants.length === 1 && field.wants[0] === what;
  return field.asks === what;
}

/** Neighbouring stretches of one blank as one. */
function joined(text: string, shares: readonly Filled[]): Filled[] {
  const out: Filled[] = [];
  for (const { field, range } of shares) {
    const last = out.at(-1);
    if (last?.field === field && text.slice(last.range.end, range.start).trim() === '')
      out[out.length - 1] = { field, range: { start: last.range.start, end: range.end } };
    else out.push({ field, range: { start: range.start, end: range.end } });
  }
  return out;
}
