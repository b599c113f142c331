import { describe, expect, it } from 'vitest';
import type { Facts, Signature } from '../../../src/checking';
import { type Circumstances, odditiesOf } from '../../../src/checking/facts';

const fact = (value: string) => ({ value, range: { start: 0, end: value.length } });
const typed = (value: string): Signature => ({ kind: 'text', fact: fact(value) });
const good: Facts = {
  title: fact('ActNN: Reducing Memory'),
  party: fact('Jianfei Chen'),
  correspondingAuthor: fact('Jianfei Chen'),
  signature: typed('Jianfei Chen'),
  date: fact('June 10, 2021'),
};
const all = { title: true, party: true, correspondingAuthor: true, signature: true, date: true };
const now = new Date(2021, 5, 11);
const oddities = (facts: Partial<Facts>, circumstances: Circumstances = {}) =>
  odditiesOf({ ...good, ...facts }, all, { now, ...circumstances });
const kinds = (facts: Partial<Facts>, circumstances: Circumstances = {}) =>
  oddities(facts, circumstances).map(({ kind }) => kind);
const paper = { title: 'ActNN: Reducing Memory', authors: ['Lianmin Zheng', 'Jianfei Chen'] };

describe('what is odd about a form’s facts', () => {
  it('is nothing where they agree with the paper', () => {
    expect(oddities({}, { paper, cameraReadyTitle: 'ActNN: Reducing Memory' })).toEqual([]);
    expect(oddities({}, { paper: null, cameraReadyTitle: null })).toEqual([]);
    expect(oddities({})).toEqual([]);
  });

  it('is what is missing, in the order of the form', () => {
    const none = {
      title: null,
      party: null,
      correspondingAuthor: null,
      signature: { kind: 'none' },
      date: null,
    } as const;
    const missing = ['no-title', 'no-party', 'no-corresponding-author', 'no-signature', 'no-date'];
    expect(kinds(none, { paper, cameraReadyTitle: 'A Title' })).toEqual(missing);
    expect(kinds({ signature: { kind: 'empty-field' } })).toEqual(['signature-field-empty']);
    expect(kinds({ party: null })).toEqual(['no-party']);
    expect(kinds({ correspondingAuthor: null })).toEqual(['no-corresponding-author']);
  });

  it('is another title than the portal’s or the camera-ready paper’s, each by itself', () => {
    const other = { ...paper, title: 'ActNN: Reducing Time' };
    expect(oddities({}, { paper: other })).toEqual([
      {
        kind: 'title-differs',
        from: 'portal',
        redline: [
          { op: 'same', text: 'ActNN: Reducing' },
          { op: 'removed', text: 'Time' },
          { op: 'added', text: 'Memory' },
        ],
      },
    ]);
    expect(oddities({}, { paper, cameraReadyTitle: 'Another Paper' })).toMatchObject([
      { kind: 'title-differs', from: 'camera-ready' },
    ]);
    expect(oddities({ title: fact('ActNN') }, { paper, cameraReadyTitle: 'ActNN' })).toEqual([
      { kind: 'title-shortened', from: 'portal', leftOut: 'Reducing Memory' },
    ]);
  });

  it('is another name in one of the blanks, or one that is no author’s', () => {
    expect(oddities({ party: fact('Hua Li') })).toEqual([
      { kind: 'party-differs', party: 'Hua Li', signer: 'Jianfei Chen' },
    ]);
    expect(oddities({}, { paper: { ...paper, authors: ['Hua Li'] } })).toEqual([
      { kind: 'signer-no-author', signer: 'Jianfei Chen' },
    ]);
    expect(oddities({}, { paper: { ...paper, authors: [] } })).toEqual([]);
    const unsigned = { correspondingAuthor: null, party: fact('Hua Li'), signature: typed('Hua Li') };
    expect(oddities(unsigned, { paper })).toEqual([
      { kind: 'no-corresponding-author' },
      { kind: 'signer-no-author', signer: 'Hua Li' },
    ]);
  });

  it.each<[string, Signature, string[]]>([
    ['another name', typed('Hua Li'), ['signature-differs']],
    ['another name, family name first', typed('Li, Hua'), ['signature-differs']],
    ['another name, an initial', typed('Hua. L'), ['signature-differs']],
    ['an x', typed('x'), []],
    ['a handle', typed('jchen-92'), []],
    ['a first name', typed('Hua'), []],
    ['another name in a script face', { kind: 'script', fact: fact('Hua Li') }, ['signature-differs']],
    ['another name’s certificate', { kind: 'digital', signer: 'Hua Li', date: null }, ['signature-differs']],
    ['a certificate without a name', { kind: 'digital', signer: null, date: null }, []],
    ['initials', { kind: 'initials', fact: fact('HL') }, []],
    ['strokes', { kind: 'ink' }, []],
  ])('is a signature that reads as another’s: %s', (_, signature, odd) => {
    expect(kinds({ signature })).toEqual(odd);
  });

  it('is no signature where nobody’s name is on the form', () => {
    const nobody = { party: null, correspondingAuthor: null, signature: typed('Hua Li') };
    expect(kinds(nobody)).toEqual(['no-party', 'no-corresponding-author']);
  });

  it('is a date that is still to come, by today’s where no moment is named', () => {
    expect(kinds({ date: fact('June 13, 2021') })).toEqual(['date-in-future']);
    expect(odditiesOf({ ...good, date: fact('June 13, 2121') }, all, {})).toEqual([
      { kind: 'date-in-future', date: 'June 13, 2121' },
    ]);
  });
});
