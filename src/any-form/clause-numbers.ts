import type { FormUnit } from './blank-form';

/** A unit with the number that it is cited by; null for one that is no clause. */
export interface NumberedUnit {
  readonly unit: FormUnit;
  readonly number: string | null;
}

/** Where a count stands: "1, 2", "a, b" or "i, ii". */
interface Level {
  readonly style: 'number' | 'letter' | 'roman';
  readonly value: number;
  readonly marker: string;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The clauses of a form with their whole numbers: "6.1" for a "1" that follows "6", "2.a" for an "a" below "2". */
export function numbered(units: readonly FormUnit[]): NumberedUnit[] {
  let levels: Level[] = [];
  const given = new Set<string>();
  return units.map((unit) => {
    if (unit.kind !== 'clause' || unit.marker === null) return { unit, number: null };
    const isWhole = /^\d+(?:\.\d+)+$/.test(unit.marker);
    if (!isWhole) levels = after(levels, unit.marker);
    const own = isWhole ? unit.marker : levels.map(({ marker }) => marker).join('.');
    // A second list that counts anew is told from the first.
    let number = own;
    for (let list = 2; given.has(number); list++) number = `${ROMAN[list - 1]?.toUpperCase() ?? list}.${own}`;
    given.add(number);
    return { unit, number };
  });
}

function after(levels: readonly Level[], marker: string): Level[] {
  const readings = readingsOf(marker);
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth];
    const next = readings.find(({ style, value }) => level && style === level.style && value === level.value + 1);
    if (next) return [...levels.slice(0, depth), { ...next, marker }];
  }
  const first = readings.find(({ value }) => value === 1);
  if (first) return levels.length > 2 ? [{ ...first, marker }] : [...levels, { ...first, marker }];
  return [{ ...(readings[0] ?? { style: 'letter', value: 0 }), marker }];
}

function readingsOf(marker: string): Omit<Level, 'marker'>[] {
  const lower = marker.toLowerCase();
  const roman = ROMAN.indexOf(lower) + 1;
  return [
    ...(/^\d+$/.test(lower) ? [{ style: 'number' as const, value: Number(lower) }] : []),
    ...(/^[a-z]$/.test(lower) ? [{ style: 'letter' as const, value: lower.charCodeAt(0) - 96 }] : []),
    ...(roman > 0 ? [{ style: 'roman' as const, value: roman }] : []),
  ];
}
