import type { Draft } from '../../src/signing/draft';
import { USUAL } from '../../src/signing/habits';
import { prefill, type Remembered } from '../../src/signing/prefill';
import { paper } from '../signing/papers';

export const NOBODY: Remembered = { signer: '', habits: USUAL, taken: () => false };

/** A draft just before signing, with a word in every field. */
export const full: Draft = {
  ...prefill(paper({ number: '642', signedIn: 'Jianfei Chen', sources: { title: 'citation-metadata' } }), '', NOBODY),
  fileName: 'my form.pdf',
  edited: ['title', 'signer', 'date', 'fileName'],
  authority: true,
  agreed: true,
  met: ['1', '6.1'],
  pen: {
    tab: 'draw',
    strokes: [[{ x: 1, y: 2.5 }], [{ x: 3, y: 4 }]],
    typed: 'Jianfei',
    hand: null,
    picture: null,
    meant: true,
  },
  answers: { affiliation: 'Tsinghua University' },
  ink: 'blue',
  record: false,
  ideographs: 'japanese',
  signed: { date: 'June 9, 2021', fileName: 'a.pdf', title: 'ActNN', signer: 'Jianfei Chen', attached: true },
};
