import type { Place } from '../../agreements/agreement';
import type { Alignment, Reference } from '../align';
import type { Finding } from '../finding';

/** Units out of their order, as few as possible. The footnote stands wherever the page ends, and a label of several lines between those beside it. */
export function movedUnits({ owner, stacked, reference: { units } }: Alignment): Finding[] {
  const order = [...new Set(owner)].flatMap((at) => {
    const place = units[at]?.place;
    return place && place.kind !== 'footnote' && !stacked.has(at) ? [{ at, place }] : [];
  });
  const kept = new Set(longestRising(order.map(({ at }) => at)));
  return order.flatMap(({ at, place }, i): Finding[] =>
    kept.has(at) ? [] : [{ place, ranges: [], kind: 'moved', after: order[i - 1]?.place ?? null }],
  );
}

function longestRising(order: readonly number[]): readonly number[] {
  const longer = (a: readonly number[], b: readonly number[]) => (b.length > a.length ? b : a);
  const runs: number[][] = [];
  for (const at of order) {
    const before = runs.filter((run) => run.every((other) => other < at)).reduce(longer, []);
    runs.push([...before, at]);
  }
  return runs.reduce(longer, []);
}

/** The findings in the agreement's order; "identical" only where nothing else is said. */
export function inOrder(findings: readonly Finding[], { units }: Reference): Finding[] {
  const rank = new Map(units.map(({ place }, at) => [nameOf(place), at]));
  const rankOf = ({ place }: Finding) => rank.get(nameOf(place)) ?? units.length;
  const differing = new Set(findings.flatMap(({ kind, place }) => (kind === 'identical' ? [] : [nameOf(place)])));
  return findings
    .filter(({ kind, place }) => kind !== 'identical' || !differing.has(nameOf(place)))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

function nameOf({ kind, number }: Place): string {
  return `${kind} ${number}`;
}
