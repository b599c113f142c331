import { describe, expect, it } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { type CheckOptions, checkText, verdictOn } from '../../src/checking';
import type { Trick } from '../../src/pdf/read';
import type { Filled } from './agreement-text';
import { formWith } from './tamperings';

const now = new Date(2026, 10, 22, 12);
const nothing = { tricks: [], scanned: [], placed: [], pages: [], beside: [], different: [], lookedAt: true };
const check = (filled: Partial<Filled> = {}, options: CheckOptions = {}) =>
  checkText(formWith(filled, 'paragraphs'), pmlr, { now, ...options });
const trick = (kind: Trick['kind']): Trick => ({ kind, page: 1, text: 'You pay.' });

describe('the verdict on a form', () => {
  it('is that of its words where nothing else is known', () => {
    expect(verdictOn(check(), null)).toEqual({ kind: 'verbatim' });
    expect(verdictOn(check(), nothing)).toEqual({ kind: 'verbatim' });
    expect(verdictOn(checkText(' ', pmlr), null)).toEqual({ kind: 'empty' });
    expect(verdictOn(null, null)).toEqual({ kind: 'empty' });
    expect(verdictOn(check(), { ...nothing, lookedAt: false })).toEqual({ kind: 'not-seen' });
  });

  it('tells notes from hidden text, and stored text that cannot be trusted from both', () => {
    const withTricks = (...tricks: Trick[]) => verdictOn(check(), { ...nothing, tricks }).kind;
    expect(withTricks(trick('note'))).toBe('notes');
    expect(withTricks(trick('note'), trick('tiny'))).toBe('hides');
    expect(withTricks(trick('note'), trick('one-glyph'))).toBe('untrusted');
  });

  it('counts the places that differ, and knows a part of a form', () => {
    const part = formWith({}, 'paragraphs').split('\n\n').slice(0, 8).join('\n\n');
    expect(verdictOn(checkText(part, pmlr), null)).toMatchObject({ kind: 'differs', isPart: true });
    expect(verdictOn(check({ signer: 'Jianfei Chen, provided that you pay' }), null)).toEqual({
      kind: 'differs',
      places: 1,
      isPart: false,
    });
  });

  it('quotes what the blanks say beside their values, unless that is usual', () => {
    expect(verdictOn(check({ signer: 'Jianfei Chen under duress' }), null)).toEqual({
      kind: 'says-more',
      words: ['under duress'],
    });
    expect(verdictOn(check({ signer: 'Jianfei Chen, ETH Zürich', date: 'Berlin, June 10, 2021' }), null)).toEqual({
      kind: 'verbatim',
    });
  });
});

it('quotes once what every page says', () => {
  const margins = [1, 2].map((page) => ({ page, text: 'Clause 5 does not apply' }));
  expect(verdictOn(check({}, { margins }), null)).toEqual({ kind: 'says-more', words: ['Clause 5 does not apply'] });
});

describe('words in a margin', () => {
  const pages = (...texts: string[]) => texts.map((text, i) => ({ page: i + 1, text }));
  const kindOf = (margins: CheckOptions['margins']) => verdictOn(check({}, { margins: margins ?? [] }), null);

  it.each([
    [pages('1', '2')],
    [pages('Page 1 of 2', 'Page 2 of 2')],
    [pages('11/22/26, 1:00 AM Publication Agreement', '11/22/26, 1:00 AM Publication Agreement')],
    [pages('https://proceedings.mlr.press/faq.html 1/2', 'https://proceedings.mlr.press/faq.html 2/2')],
    [pages('Publication Agreement')],
    [pages('Proceedings of Machine Learning Research 300', 'Proceedings of Machine Learning Research 300')],
    [pages('Workshop on Trees, 2026 – 1', 'Workshop on Trees, 2026 – 2')],
    [pages('University of Oxford', 'University of Oxford')],
    [pages('JC', 'J. C.')],
    [pages('Jianfei Chen')],
  ])('are passed over where programs and publishers print them: %o', (margins) => {
    expect(kindOf(margins)).toEqual({ kind: 'verbatim' });
  });

  it.each([
    'I do not agree to clause 5',
    'under duress',
    'Clauses 5 and 6 do not apply',
    'void',
    'HT',
    'Proceedings of Machine Learning Research may not use this',
  ])('are quoted in the verdict otherwise: %s', (text) => {
    expect(kindOf(pages(text))).toEqual({ kind: 'says-more', words: [text] });
  });

  it('are quoted too where every page has the same reservation', () => {
    expect(kindOf(pages('No indemnity is given', 'No indemnity is given'))).toMatchObject({ kind: 'says-more' });
  });
});
