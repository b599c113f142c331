import type { Agreement, Clause } from '../../src/agreements/agreement';
import { pmlr } from '../../src/agreements/pmlr';

/** PMLR's agreement with the words of one clause changed. */
export function withClause(number: string, change: (text: string) => string): Agreement {
  const changed = (clause: Clause): Clause => ({
    ...clause,
    text: clause.number === number ? change(clause.text) : clause.text,
    clauses: clause.clauses.map(changed),
  });
  const blocks = pmlr.blocks.map((block) =>
    block.kind === 'clauses' ? { ...block, clauses: block.clauses.map(changed) } : block,
  );
  return { ...pmlr, blocks };
}
