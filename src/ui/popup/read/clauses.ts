import type { Agreement, Clause } from '../../../agreements/agreement';

/** An agreement's clauses of the first rank, in its order. */
export function clausesOf({ blocks }: Agreement): readonly Clause[] {
  return blocks.flatMap((block) => (block.kind === 'clauses' ? block.clauses : []));
}

/** The numbers of all clauses, each before those nested in it. */
export function numbersOf(clauses: readonly Clause[]): string[] {
  return clauses.flatMap(({ number, clauses: nested }) => [number, ...numbersOf(nested)]);
}

/** Whether a clause is that one or nested in it: 6.1 is in 6. */
export function isOrIn(number: string | null, outer: string): boolean {
  return number === outer || (number?.startsWith(`${outer}.`) ?? false);
}

/** The id of a clause's element. */
export const clauseId = (number: string) => `clause-${number}`;
