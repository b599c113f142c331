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

type Reading = Omit<Level, 'marker'>;

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The clauses of a form with their whole numbers: "6.1" for a "1" that follows "6", "2.a" for an "a" below "2". */
export function numbered(units: readonly FormUnit[]): NumberedUnit[] {
  let levels: Level[] = [];
  const given = new Set<string>();
  return units.map((unit) => {
    if (unit.kind !== 'clause' || unit.marker === null) return { unit, number: null };
    if (isInitial(levels, unit.marker))
      return { unit: { ...unit, kind: 'paragraph', marker: null, text: `${unit.marker}. ${unit.text}` }, number: null };
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

/** Whether a letter counts nothing: it is the first of somebody's name. */
function isInitial(levels: readonly Level[], marker: string): boolean {
  if (!/^[A-Z]$/.test(marker)) return false;
  const readings = readingsOf(marker);
  return readings.every(({ value }) => value !== 1) && nextOf(levels, readings) === null;
}

function after(levels: readonly Level[], marker: string): Level[] {
  const readings = readingsOf(marker);
  const next = nextOf(levels, readings);
  if (next) return [...levels.slice(0, next.depth), { ...next.reading, marker }];
  const first = readings.find(({ value }) => value === 1);
  if (first) return levels.length > 2 ? [{ ...first, marker }] : [...levels, { ...first, marker }];
  return [{ ...(readings[0] ?? { style: 'letter', value: 0 }), marker }];
}

/** The innermost count that goes on, and how its marker is read. */
function nextOf(levels: readonly Level[], readings: readonly Reading[]) {
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth];
    const reading = readings.find(({ style, value }) => level && style === level.style && value === level.value + 1);
    if (reading) return { depth, reading };
  }
  return null;
}

function readingsOf(marker: string): Reading[] {
  const lower = marker.toLowerCase();
  const roman = ROMAN.indexOf(lower) + 1;
  return [
    ...(/^\d+$/.test(lower) ? [{ style: 'number' as const, value: Number(lower) }] : []),
    ...(/^[a-z]$/.test(lower) ? [{ style: 'letter' as const, value: lower.charCodeAt(0) - 96 }] : []),
    ...(roman > 0 ? [{ style: 'roman' as const, value: roman }] : []),
  ];
}
