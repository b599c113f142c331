import { type Alignment, firstFrom } from './alignment';
import type { Finding, Range } from './finding';

const BYTE_ORDER_MARK = 0xfeff;

/** Characters that nobody sees, at the unit they stand in or behind. A mark of the byte order at the very start is none. */
export function unseenCharacters({ found, owner, reference: { units } }: Alignment): Finding[] {
  const byUnit = new Map<number, { codePoints: Set<number>; ranges: Range[] }>();
  for (const { at, codePoint } of found.invisible) {
    if (at === 0 && codePoint === BYTE_ORDER_MARK) continue;
    let f = firstFrom(found, at) - 1;
    while (f >= 0 && (owner[f] ?? -1) < 0) f--;
    const unit = f < 0 ? 0 : (owner[f] ?? 0);
    const list = byUnit.get(unit) ?? { codePoints: new Set(), ranges: [] };
    list.codePoints.add(codePoint);
    list.ranges.push({ start: at, end: at + String.fromCodePoint(codePoint).length });
    byUnit.set(unit, list);
  }
  return [...byUnit].flatMap(([unit, { codePoints, ranges }]): Finding[] => {
    const place = units[unit]?.place;
    return place ? [{ place, ranges, kind: 'invisible', codePoints: [...codePoints] }] : [];
  });
}
