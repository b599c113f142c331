import type { Mark } from '../../pdf/read';
import { type Alignment, firstFrom } from '../align';
import type { Finding, Range } from '../finding';

/** Where people sign, the pen runs over words: a line through fewer of them than this is theirs. */
const LEAST_WHERE_SIGNED = 3;

/** The agreement's own words that are struck out or not to be seen, run by run. What was filled in is no part of it. */
export function markedWords(marks: readonly Mark[], alignment: Alignment): Finding[] {
  const { text, reference } = alignment;
  const runs: { readonly kind: Mark['kind']; readonly unit: number; readonly ranges: Range[] }[] = [];
  for (const { kind, range } of marks) {
    const unit = unitAt(range, alignment);
    if (unit === null) continue;
    const last = runs.at(-1);
    if (last && last.kind === kind && last.unit === unit && follows(last.ranges.at(-1), range, text)) {
      last.ranges.push(range);
    } else runs.push({ kind, unit, ranges: [range] });
  }
  return runs.flatMap(({ kind, unit, ranges }): Finding[] => {
    const place = reference.units[unit]?.place;
    if (!place) return [];
    if (place.kind === 'attestation' && kind === 'struck' && ranges.length < LEAST_WHERE_SIGNED) return [];
    const words = ranges.map(({ start, end }) => text.slice(start, end)).join(' ');
    return [{ place, ranges, kind, text: words }];
  });
}

function unitAt({ start, end }: Range, { found, owner }: Alignment): number | null {
  for (let f = firstFrom(found, start); (found.starts[f] ?? end) < end; f++) {
    const unit = owner[f] ?? -1;
    if (unit >= 0) return unit;
  }
  return null;
}

/** Whether nothing but white space and signs stands between two words. */
function follows(before: Range | undefined, after: Range, text: string): boolean {
  return before !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(before.end, after.start));
}
