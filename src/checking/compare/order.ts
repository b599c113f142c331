import { samePlace } from '../../agreements/parts';
import type { Alignment, Reference } from '../align';
import type { Finding } from '../finding';

/** Units out of their order, as few as possible. The footnote stands wherever the page ends. */
export function movedUnits({ owner, reference: { units } }: Alignment): Finding[] {
  const order: number[] = [];
  const seen = new Set<number>();
  let last = -1;
  for (const unit of owner) {
    if (unit < 0 || unit === last || seen.has(unit)) continue;
    last = unit;
    seen.add(unit);
    if (units[unit]?.place.kind !== 'footnote') order.push(unit);
  }
  const kept = new Set(longestRising(order));
  return order.flatMap((unit, i): Finding[] => {
    const place = units[unit]?.place;
    if (kept.has(unit) || !place) return [];
    const before = order[i - 1];
    return [{ place, ranges: [], kind: 'moved', after: (before !== undefined && units[before]?.place) || null }];
  });
}

function longestRising(order: readonly number[]): number[] {
  const best: number[][] = [];
  for (const unit of order) {
    let longest: number[] = [];
    for (const run of best) if ((run.at(-1) ?? -1) < unit && run.length > longest.length) longest = run;
    best.push([...longest, unit]);
  }
  return best.reduce((a, b) => (b.length > a.length ? b : a), []);
}

/** The findings in the agreement's order; "identical" only where nothing else is said. */
export function inOrder(findings: readonly Finding[], { units }: Reference): Finding[] {
  const rank = ({ place }: Finding) => {
    const at = units.findIndex((unit) => samePlace(unit.place, place));
    return at < 0 ? units.length : at;
  };
  const sorted = findings.map((finding) => ({ finding, at: rank(finding) })).sort((a, b) => a.at - b.at);
  return sorted
    .map(({ finding }) => finding)
    .filter(
      (finding, _, all) =>
        finding.kind !== 'identical' ||
        !all.some((other) => other !== finding && samePlace(other.place, finding.place)),
    );
}
