import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { type CheckOptions, checkText, sameTitle } from '../../src/checking';
import { dateOddity, daysOf } from '../../src/checking/dates';
import { sameName } from '../../src/checking/same-name';
import { readsAsTerm, withoutTerms } from '../../src/checking/terms';
import { FILLED, type Filled } from './agreement-text';
import { formWith } from './tamperings';

const now = new Date(2026, 10, 22, 12);

function checked(filled: Partial<Filled>, options: CheckOptions = {}) {
  const result = checkText(formWith(filled, 'paragraphs'), pmlr, { now, ...options });
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result;
}

describe('two titles', () => {
  it.each([
    ['$\\ell_1$-Regularised $\\beta$-VAEs', 'ℓ₁-Regularised β-VAEs'],
    ['$\\beta$-VAE for All', 'beta-VAE for all'],
    ['$K^2$-GNN: Multiple Users’ Comments', "K^2-GNN: Multiple Users' Comments"],
    ['Deep Speech 2 : End-to-End Speech', 'Deep Speech 2 — End–to–End Speech'],
    ['Deep Speech 2: End-to-End Speech', 'DEEP SPEECH 2: END-TO-END SPEECH'],
    ['Collect & Infer', 'Collect and Infer'],
    ['Riemannian Noisé-Poincaré Dynamics', 'Riemannian Noise-Poincare Dynamics'],
    ['A Title With a Stop', 'A Title With a Stop.'],
    ['A Title With a Mark', 'A Title With a Mark*†'],
    ['Eﬃcient ﬁnite sums', 'Efficient finite sums'],
    ['“All-Something-Nothing” Phases', '"All-Something-Nothing" Phases'],
    ["{Adam}'s Speed", 'Adam’s Speed'],
  ])('are one: %s / %s', (a, b) => expect(sameTitle(a, b)).toBe(true));

  it.each([
    ['ActNN: Reducing Memory via 2-Bit Compression', 'ActNN: Reducing Memory via 4-Bit Compression'],
    ['ActNN: Reducing Memory', 'ActNN'],
    ['Why are DBNs sparse?', 'Why DBNs are sparse'],
    ['On α-divergences', 'On β-divergences'],
    ['Learning with Noise', 'Learning without Noise'],
    ['A Title (Extended Abstract)', 'A Title'],
    ['$K^2$-GNN', '$K^3$-GNN'],
  ])('differ: %s / %s', (a, b) => expect(sameTitle(a, b)).toBe(false));
});

describe('two names', () => {
  it.each([
    ['Jianfei Chen', 'Chen, Jianfei'],
    ['Jianfei Chen', 'JIANFEI CHEN'],
    ['Jianfei Chen', 'CHEN Jianfei'],
    ['Jianfei Chen', 'Dr. Jianfei Chen'],
    ['Jianfei Chen', 'Prof. Dr. Jianfei Chen, Ph.D.'],
    ['Jianfei Chen', 'Jianfei Q. Chen'],
    ['Jianfei Chen', 'J. Chen'],
    ['Jian-Fei Chen', 'JF Chen'],
    ['Hyun-Woo Kim', 'Hyunwoo Kim'],
    ['Jean-Pierre Müller', 'Jean Pierre Mueller'],
    ['Łukasz Kaiser', 'Lukasz Kaiser'],
    ['Søren Kierkegaard', 'Soren Kierkegaard'],
    ['Bernhard Schölkopf', 'Bernhard Schoelkopf'],
    ['Hal Daumé III', 'Hal Daume III'],
    ['Geoffrey E. Hinton', 'Geoffrey Hinton'],
    ['Pierre-Antoine Absil', 'P.-A. Absil'],
    ['Yann LeCun', 'Yann Le Cun'],
    ['陈键飞', '陈 键飞'],
    ['陈键飞', '键飞 陈'],
    ['陈键飞', 'Jianfei Chen'],
    ['Jianfei Chen', 'Jianfei Chen (Tsinghua University)'],
    ['Jianfei Chen', 'Jianfei Chen, Tsinghua University'],
    ['Jianfei Chen', 'Jianfei Chen on behalf of all authors'],
    ['Lianmin Zheng', 'Jianfei Chen, Lianmin Zheng and Zhewei Yao'],
    ["Brendan O'Donoghue", 'Brendan O’Donoghue'],
  ])('can be one person: %s / %s', (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(sameName(b, a)).toBe(true);
  });

  it.each([
    ['Jonathan Lang', 'Helen Tang'],
    ['Jianfei Chen', 'Jianfeng Chen'],
    ['Jianfei Chen', 'Jianfei Zhang'],
    ['Jianfei Chen', 'Chen'],
    ['J. Chen', 'L. Chen'],
    ['Wei Li', 'Wei Lin'],
    ['陈键飞', '陈建飞'],
    ['Jianfei Chen', 'Lianmin Zheng and Zhewei Yao'],
  ])('are two people: %s / %s', (a, b) => {
    expect(sameName(a, b)).toBe(false);
    expect(sameName(b, a)).toBe(false);
  });
});

describe('a date', () => {
  it.each([
    '2026-11-21',
    '2026/11/21',
    '2026.11.21',
    '21/11/2026',
    '21.11.2026',
    '21-11-26',
    '11/21/26',
    '11/21/2026',
    'November 21, 2026',
    'Nov 21st 2026',
    'Nov. 21, 2026',
    '21 November 2026',
    '21st of November 2026',
    '21. November 2026',
    '21-Nov-2026',
    '21NOV2026',
    "21 Nov '26",
    'Saturday, November 21, 2026',
    'Sat Nov 21 2026',
    'November 21, 2026, 10:30 AM',
    '2026-11-21T10:30:00Z',
    '11/21/2026 10:30',
    '2026年11月21日',
    '2026년 11월 21일',
    'Berlin, 21. November 2026',
    'le 21 novembre 2026',
    '21 de noviembre de 2026',
    '21 listopada 2026',
    '21. marraskuuta 2026',
    '21 ноября 2026',
  ])('is read as it is written: %s', (written) => {
    expect(daysOf(written)).toEqual([{ year: 2026, month: 11, day: 21 }]);
    expect(dateOddity(written, now)).toEqual([]);
  });

  it.each([
    ['06/07/2021', 'date-ambiguous'],
    // 12 November or 11 December: it must not be called future.
    ['11/12/2026', 'date-ambiguous'],
    ['12/11/2026', 'date-ambiguous'],
    ['01/02/2027', 'date-in-future'],
    ['25/12/2026', 'date-in-future'],
    ['December 25, 2026', 'date-in-future'],
    ['2027年1月2日', 'date-in-future'],
    ['February 30, 2026', 'date-impossible'],
    ['31/31/2026', 'date-impossible'],
    ['2026年13月1日', 'date-impossible'],
    ['yesterday', 'date-unreadable'],
    ['21', 'date-unreadable'],
    ['November 2026', 'date-unreadable'],
    ['Smarch 21, 2026', 'date-unreadable'],
  ])('is called odd where it is: %s, %s', (written, kind) => {
    expect(dateOddity(written, now)).toEqual([{ kind, date: written }]);
  });

  it('of tomorrow is today somewhere', () => {
    expect(dateOddity('November 23, 2026', now)).toEqual([]);
    expect(dateOddity('November 24, 2026', now)).toMatchObject([{ kind: 'date-in-future' }]);
  });
});

describe('a term in a blank', () => {
  const papers = readFileSync('test/fixtures/papers/papers.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { title: string; authors: { given: string; family: string }[] });

  it("is found in no published paper's title and in no author's name", () => {
    expect(papers.length).toBeGreaterThan(2_000);
    const whole = (text: string) => withoutTerms(text, { start: 0, end: text.length }, true);
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

describe('a signature block', () => {
  const block = (lines: string) => {
    const text = formWith({ signer: '#', signed: '#', date: '#' }, 'paragraphs');
    const result = checkText(text.slice(0, text.indexOf('• Corresponding')) + lines, pmlr, { now });
    if (result.kind !== 'checked') throw new Error(result.kind);
    const { correspondingAuthor, signature, date } = result.facts;
    const signed = signature.kind === 'text' ? signature.fact.value : null;
    const differs = result.verdict.kind === 'differs';
    return { signer: correspondingAuthor?.value ?? null, signed, date: date?.value ?? null, differs };
  };
  const filled = { signer: 'Jianfei Chen', signed: 'Jianfei Chen', date: 'June 10, 2021', differs: false };

  it.each([
    ['on one line each', '• Corresponding Author: Jianfei Chen\n– Signed: Jianfei Chen\n– Date: June 10, 2021', filled],
    ['on one line', 'Corresponding Author: Jianfei Chen   Signed: Jianfei Chen   Date: June 10, 2021', filled],
    ['below each label', 'Corresponding Author:\nJianfei Chen\nSigned:\nJianfei Chen\nDate:\nJune 10, 2021', filled],
    [
      'below each label, a line apart',
      'Corresponding Author:\n\nJianfei Chen\n\nSigned:\n\nJianfei Chen\n\nDate:\n\nJune 10, 2021',
      filled,
    ],
    ['below all labels', 'Corresponding Author:\nSigned:\nDate:\nJianfei Chen\nJianfei Chen\nJune 10, 2021', filled],
    [
      'below all labels, no signature',
      'Corresponding Author:\nSigned:\nDate:\n2\nJianfei Chen\nJune 10, 2021',
      { ...filled, signed: null },
    ],
    [
      'on rules',
      '• Corresponding Author: __Jianfei Chen__\n– Signed: __Jianfei Chen__\n– Date: __June 10, 2021__',
      filled,
    ],
    [
      'as /s/',
      'Corresponding Author: Jianfei Chen\nSigned: /s/ Jianfei Chen\nDate: June 10, 2021',
      { ...filled, signed: '/s/ Jianfei Chen' },
    ],
    ['as an x', 'Corresponding Author: Jianfei Chen\nSigned: x\nDate: June 10, 2021', { ...filled, signed: 'x' }],
    [
      'with a time',
      'Corresponding Author: Jianfei Chen\nSigned: Jianfei Chen\nDate: 11/21/26, 1:00 PM',
      { ...filled, date: '11/21/26, 1:00 PM' },
    ],
    [
      'with a time below the label',
      'Corresponding Author: Jianfei Chen\nSigned: Jianfei Chen\nDate:\n11/21/26, 1:00 PM',
      { ...filled, date: '11/21/26, 1:00 PM' },
    ],
    ['empty', 'Corresponding Author:\nSigned:\nDate:\n', { signer: null, signed: null, date: null, differs: false }],
  ])('is read when it is filled in %s', (_, lines, expected) => expect(block(lines)).toEqual(expected));
});

it('holds a form from a page against the paper, sensibly', () => {
  const paper = { title: FILLED.title, authors: ['Jianfei Chen', 'Lianmin Zheng'] };
  const kinds = (filled: Partial<Filled>) => checked(filled, { paper }).oddities.map(({ kind }) => kind);
  expect(kinds({ signer: 'J. Chen', party: 'Dr. Jianfei Chen', title: `${FILLED.title}.` })).toEqual([]);
  expect(kinds({ signer: 'Lianmin Zheng', signed: 'LZ' })).toEqual(['party-differs']);
  expect(kinds({ signed: 'Lianmin Zheng' })).toEqual(['signature-differs']);
  expect(kinds({ signer: 'Helen Tang', party: 'Helen Tang', signed: 'Helen Tang' })).toEqual(['signer-no-author']);
  expect(kinds({ title: 'ActNN' })).toEqual(['title-differs']);
});
