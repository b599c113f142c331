import { expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { type CheckOptions, checkText } from '../../../src/checking';
import { FILLED, type Filled } from '../agreement-text';
import { formWith } from '../tamperings';

const now = new Date(2026, 10, 22, 12);

function checked(filled: Partial<Filled>, options: CheckOptions = {}) {
  const result = checkText(formWith(filled, 'paragraphs'), pmlr, { now, ...options });
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result;
}

it('holds a form from a page against the paper, sensibly', () => {
  const paper = { title: FILLED.title, authors: ['Jianfei Chen', 'Lianmin Zheng'] };
  const kinds = (filled: Partial<Filled>) => checked(filled, { paper }).oddities.map(({ kind }) => kind);
  expect(kinds({ signer: 'J. Chen', party: 'Dr. Jianfei Chen', title: `${FILLED.title}.` })).toEqual([]);
  expect(kinds({ signer: 'Lianmin Zheng', signed: 'LZ' })).toEqual(['party-differs']);
  expect(kinds({ signed: 'Lianmin Zheng' })).toEqual(['signature-differs']);
  expect(kinds({ signer: 'Helen Tang', party: 'Helen Tang', signed: 'Helen Tang' })).toEqual(['signer-no-author']);
  expect(kinds({ title: 'ActNN' })).toEqual(['title-shortened']);
  expect(kinds({ title: 'ActNN: Reducing Inference Memory' })).toEqual(['title-differs']);
});
