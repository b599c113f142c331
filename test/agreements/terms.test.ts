import { describe, expect, it } from 'vitest';
import type { Block, Clause } from '../../src/agreements/agreement';
import { termsOf } from '../../src/agreements/canonical-text';
import { pmlr } from '../../src/agreements/pmlr';
import { withClause } from './changed';

describe('what an author agrees to', () => {
  it('is named by the agreement’s id, and stays the same for the same words', () => {
    expect(termsOf(pmlr)).toMatch(/^pmlr-2017 [a-z\d]{6,11}$/);
    expect(termsOf(structuredClone(pmlr))).toBe(termsOf(pmlr));
  });

  it('is another as soon as one character of one clause is', () => {
    const numbers = ['1', '2', '3', '4', '5', '6', '6.1', '6.2', '6.3', '7'];
    const all = numbers.flatMap((number) => [
      termsOf(withClause(number, (text) => `${text} `)),
      termsOf(withClause(number, (text) => text.slice(1))),
    ]);
    expect(new Set([termsOf(pmlr), ...all]).size).toBe(21);
  });

  it('is another where only the order of the clauses, a footnote or a heading is', () => {
    const turned = (block: Block): Block =>
      block.kind === 'clauses' ? { ...block, clauses: [...block.clauses].reverse() } : block;
    const noted = (block: Block): Block => (block.kind === 'footnote' ? { ...block, text: `${block.text}.` } : block);
    const headed = (block: Block): Block => (block.kind === 'heading' ? { ...block, text: 'Agreement' } : block);
    for (const change of [turned, noted, headed]) {
      expect(termsOf({ ...pmlr, blocks: pmlr.blocks.map(change) })).not.toBe(termsOf(pmlr));
    }
  });

  it('has nothing to do with our notes', () => {
    const silent = (clause: Clause): Clause => ({ ...clause, note: '', clauses: clause.clauses.map(silent) });
    const blocks = pmlr.blocks.map((b) => (b.kind === 'clauses' ? { ...b, clauses: b.clauses.map(silent) } : b));
    expect(termsOf({ ...pmlr, blocks })).toBe(termsOf(pmlr));
  });
});
