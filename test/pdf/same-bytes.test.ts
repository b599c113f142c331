import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { signedForm } from '../../scripts/papers/signed-form';
import { pmlr } from '../../src/agreements/pmlr';
import type { Form } from '../../src/signing/form';
import { pdfOf } from './maker';

const LONG =
  'On the Convergence of Stochastic Approximation for Non-Convex Minimax Problems with Markovian Noise: '.repeat(4);
const signed = signedForm({ title: 'ActNN', signer: 'Jianfei Chen' });
const forms: Readonly<Record<string, Form>> = {
  drawn: signed,
  typed: { ...signed, signature: { kind: 'typed', text: 'Jianfei Chen' } },
  long: signedForm({ title: LONG.trim(), signer: 'María Hernández-Lobato' }),
  mathematics: signedForm({ title: 'Õ(√T) Regret in ℝᵈ: K² versus θ̂', signer: 'Łukasz Żółtowski' }),
  arabic: signedForm({ title: 'ActNN', signer: 'محمد بن سلمان' }),
  chinese: signedForm({ title: '基于压缩训练的内存优化', signer: '陈键飞' }),
  unsigned: { ...blank('ActNN', 'Jianfei Chen') },
  empty: { ...blank('', '') },
};

function blank(title: string, signer: string): Form {
  const paper = { portal: 'hand', key: 'k', url: '', authors: [] };
  return { kind: 'unsigned', agreement: pmlr, title, signer, answers: {}, paper };
}

it.each(Object.entries(forms))('%s: the file is made of the same bytes as ever', async (name, form) => {
  const digest = createHash('sha256')
    .update(await pdfOf(form))
    .digest('hex');
  expect(`${name} ${digest}`).toMatchSnapshot();
});
