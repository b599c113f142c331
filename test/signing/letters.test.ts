import { describe, expect, it } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { letterToCoAuthors, questionToChair } from '../../src/signing/letters';
import { prefill } from '../../src/signing/prefill';
import { NOTHING_KEPT } from '../ui/nothing-kept';
import { paper } from './papers';

const draftOf = (authors: readonly string[]) => prefill(paper({ authors }), '', NOTHING_KEPT);
const named = (count: number) => Array.from({ length: count }, (_, i) => `Ada Byron${'abcdefghijklmnopq'[i]}`);

describe('a message to the co-authors', () => {
  it.each([
    [2, 'Dear co-author,', 'on behalf of us both.', 'if you allow it'],
    [3, 'Dear co-authors,', 'on behalf of all three authors.', 'if each of you allows it'],
    [12, 'Dear co-authors,', 'on behalf of all twelve authors.', 'if each of you allows it'],
    [13, 'Dear co-authors,', 'on behalf of all 13 authors.', 'if each of you allows it'],
    [0, 'Dear co-authors,', 'on behalf of all its authors.', 'if each of you allows it'],
  ])('of %i authors says who signs what, what it gives, and asks', (count, greeting, behalf, ask) => {
    const words = letterToCoAuthors({ ...draftOf(named(count)), signer: 'Ada Byron' }, pmlr);
    for (const said of [greeting, behalf, ask, 'ActNN', 'I, Ada Byron,', pmlr.source, 'cannot be taken back']) {
      expect(words).toContain(said);
    }
  });

  it('has dots for what is not known yet, and says nothing of a licence that nobody has put into words', () => {
    const draft = { ...draftOf([]), title: ' ', signer: '' };
    const words = letterToCoAuthors(draft, { ...pmlr, about: { ...pmlr.about, licence: null } });
    expect(words).toContain('our paper “…” needs');
    expect(words).toContain('I, …, would');
    expect(words).not.toContain('Creative Commons');
  });
});

it('a question to the chair names the paper and the publisher', () => {
  expect(questionToChair(draftOf(['Ada Byron']), 'PMLR')).toMatch(/“ActNN: .*” I have to hand in PMLR’s publication/);
});
