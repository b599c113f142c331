import type { Clause } from '../agreements/agreement';
import type { NumberedUnit } from './clause-numbers';

/** Clauses in a row, those within another after it: "6.1" belongs to "6" where that stands before it. */
export function asClauses(units: readonly NumberedUnit[]): Clause[] {
  const [first, ...rest] = units;
  if (!first) return [];
  const number = first.number ?? '';
  const end = rest.findIndex((other) => !(other.number ?? '').startsWith(`${number}.`));
  const own = end < 0 ? rest : rest.slice(0, end);
  const clause: Clause = { number, text: first.unit.text, clauses: asClauses(own), note: '' };
  return [clause, ...asClauses(rest.slice(own.length))];
}
