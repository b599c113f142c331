import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { type CheckOptions, checkText } from '../../../src/checking';
import { readsAsTerm, withoutTerms } from '../../../src/checking/blanks/terms';
import type { Filled } from '../agreement-text';
import { formWith } from '../tamperings';

const now = new Date(2026, 10, 22, 12);

function checked(filled: Partial<Filled>, options: CheckOptions = {}) {
  const result = checkText(formWith(filled, 'paragraphs'), pmlr, { now, ...options });
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result;
}

describe('a term in a blank', () => {
  const papers = readFileSync('test/fixtures/papers/papers.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { title: string; authors: { given: string; family: string }[] });

  it("is found in no published paper's title and in no author's name", () => {
    expect(papers.length).toBeGreaterThan(2_000);
    const whole = (text: string) => withoutTerms(text, { start: 0, end: text.length });
    expect(papers.filter(({ title }) => whole(title).term).map(({ title }) => title)).toEqual([]);
    const names = papers.flatMap(({ authors }) => authors.map(({ given, family }) => `${given} ${family}`));
    expect(names.filter(readsAsTerm)).toEqual([]);
  });

  it.each([
    'Copyright and the Limits of Memorisation',
    'Learning the Terms of Trade: Fees, Licences and Royalties',
    'Unless You Ask: Queries with Payments',
    'Do We Agree to Disagree? Consensus in Void Spaces',
  ])('is none where the title itself speaks of such things: %s', (title) => {
    expect(checked({ title }).facts.title?.value).toBe(title);
    expect(checked({ title }).verdict.kind).toBe('verbatim');
  });

  it('leaves the value beside it standing', () => {
    const { facts, oddities } = checked({
      title: 'ActNN: A Title. The author also agrees to pay the fee.',
      signer: 'Jianfei Chen, provided that the publisher pays royalties',
      signed: 'subject to approval by my employer',
      date: 'June 10, 2021, valid until December 2022 only',
    });
    expect(facts).toMatchObject({
      title: { value: 'ActNN: A Title.' },
      correspondingAuthor: { value: 'Jianfei Chen' },
      signature: { kind: 'none' },
      date: { value: 'June 10, 2021' },
    });
    expect(oddities.map(({ kind }) => kind)).toEqual(['no-signature']);
  });

  it("is none in the paper's own title, whatever that says", () => {
    const title = 'The Author Hereby Agrees. All Rights Transferred to the Publisher';
    expect(checked({ title }).verdict.kind).toBe('differs');
    const paper = { title, authors: ['Jianfei Chen'] };
    expect(checked({ title }, { paper }).verdict.kind).toBe('verbatim');
  });
});
