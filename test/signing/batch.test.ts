import { describe, expect, it } from 'vitest';
import {
  type Batch,
  batchOf,
  groupsOf,
  missingInBatch,
  penOf,
  withAgreed,
  withAuthority,
  withGiven,
  withPen,
} from '../../src/signing/batch';
import { type Draft, EMPTY_PEN, edit, type Pen } from '../../src/signing/draft';
import { USUAL } from '../../src/signing/habits';
import { prefill } from '../../src/signing/prefill';
import { sign } from '../../src/signing/sign';
import { paper } from './papers';

const NOBODY = { signer: '', taken: () => false, habits: USUAL };
const draftOf = (key: string, authors = ['Jianfei Chen', 'Ada Byron']): Draft =>
  prefill(paper({ key, title: `Paper ${key}`, authors }), '', NOBODY);
const typed = (name: string): Pen => ({ ...EMPTY_PEN, tab: 'type', typed: name });
const [a, b, c] = [draftOf('a'), draftOf('b'), draftOf('c', ['Ada Byron', 'Grace Hopper'])];
const given = (drafts: readonly Draft[], batch: Batch) => drafts.map((draft) => withGiven(draft, batch));
const agreedTo = withAgreed(withPen(batchOf(['a', 'b', 'c']), 'Jianfei Chen', typed('Jianfei Chen')), a, true);

describe('papers signed together', () => {
  it('are signed once each has its tick, the words theirs and the signer a signature', () => {
    const all = [a, b].reduce((batch, draft) => withAuthority(batch, draft, true), agreedTo);
    expect(given([a, b], all).map((draft) => sign(draft).kind)).toEqual(['signed', 'signed']);
    expect(missingInBatch(given([a, b], all))).toEqual([]);
  });

  it('need a tick each, which stands for that paper alone; what is given once is named once', () => {
    expect(missingInBatch(given([a, b], withAuthority(agreedTo, a, true)))).toEqual([
      { of: expect.objectContaining({ key: 'b' }), what: 'authority' },
    ]);
    expect(missingInBatch(given([a, b], batchOf(['a', 'b']))).map(({ of, what }) => [of === 'all', what])).toEqual([
      [false, 'authority'],
      [false, 'authority'],
      [true, 'agreed'],
      [true, 'signature'],
    ]);
    const taken = withAuthority(withAuthority(agreedTo, a, true), a, false);
    expect(given([a], taken)[0]?.authority).toBe(false);
  });

  it('lose a tick that was given for another title, signer or agreement', () => {
    const ticked = withAuthority(agreedTo, a, true);
    expect(withGiven(a, ticked).authority).toBe(true);
    expect(withGiven(edit(a, 'title', 'Another'), ticked).authority).toBe(false);
    expect(withGiven(edit(a, 'signer', 'Ada Byron'), ticked).authority).toBe(false);
    expect(withGiven({ ...a, terms: 'others' }, ticked)).toMatchObject({ authority: false, agreed: false });
    expect(withGiven({ ...a, key: 'constructor' }, ticked).authority).toBe(false);
  });

  it('stand by who signs what; a signature is put under its own name alone', () => {
    const groups = groupsOf([a, c, { ...b, signer: 'jianfei  chen ' }, { ...a, key: 'x', terms: 'others' }]);
    expect(groups.map(({ signer, drafts }) => [signer, drafts.map(({ key }) => key)])).toEqual([
      ['Jianfei Chen', ['a', 'b']],
      ['Ada Byron', ['c']],
      ['Jianfei Chen', ['x']],
    ]);
    expect(withGiven(c, agreedTo).pen).toEqual(EMPTY_PEN);
    const both = withPen(agreedTo, 'Ada Byron', typed('Ada'));
    expect([penOf(both, 'ada byron').typed, penOf(both, 'Jianfei Chen').typed]).toEqual(['Ada', 'Jianfei Chen']);
    expect(withPen(both, 'ADA BYRON', EMPTY_PEN).pens).toHaveLength(2);
  });

  it('have one date, once it was chosen', () => {
    expect(withGiven(a, agreedTo).date).toBe(a.date);
    expect(withGiven(a, { ...agreedTo, date: 'June 10, 2021' }).date).toBe('June 10, 2021');
    const impossible = given([a, b], { ...agreedTo, date: 'June 31, 2021' });
    expect(missingInBatch(impossible).filter(({ of }) => of === 'all')).toEqual([
      { of: 'all', what: 'date-impossible' },
    ]);
  });
});
