import type { Field } from '../../agreements/agreement';
import { type Gap, isNothing, type Reference } from '../align';
import type { Range } from '../finding';

/** The blanks that a gap is the place of. */
export function blanksIn({ left, right }: Pick<Gap, 'left' | 'right'>, reference: Reference): readonly Field[] {
  const own = after(left, reference);
  return own.length > 0 ? own : after(right - 1, reference);
}

/**
 * The blanks of a whole row where its labels stand on one line and its answers on others: above captions, or below
 * labels. Each list is that of one unit; `own` is the gap's.
 */
export function rowOf(
  text: string,
  gaps: readonly Gap[],
  at: number,
  value: Range,
  own: readonly Field[],
  reference: Reference,
): readonly (readonly Field[])[] {
  const gap = gaps[at];
  if (!gap) return [own];
  const isOnLine = (other: Gap | undefined) => {
    const between = other ? text.slice(other.start, other.end) : '\n';
    return !between.includes('\n') && isNothing(between);
  };
  const row = [own];
  if (text.slice(value.end, gap.end).includes('\n')) {
    for (let next = at + 1; isOnLine(gaps[next]); next++) {
      const more = after(gaps[next]?.left ?? -1, reference);
      if (more.length === 0) break;
      row.push(more);
    }
  }
  if (text.slice(gap.start, value.start).includes('\n') && row.length === 1) {
    for (let before = at - 1; isOnLine(gaps[before]); before--) {
      const more = after(gaps[before]?.left ?? -1, reference);
      if (more.length === 0) break;
      row.unshift(more);
    }
  }
  return row;
}

/** Whether a field is asked for behind a label that is a unit of a signature block. */
export function isLabelled(field: Field, { units, blanks }: Reference): boolean {
  return units[blanks.findIndex((own) => own.includes(field))]?.place.kind === 'signature-block';
}

function after(unit: number, { blanks, firstBlanks }: Reference): readonly Field[] {
  return unit < 0 ? firstBlanks : (blanks[unit] ?? []);
}
