import { describe, expect, it } from 'vitest';
import { filledBlank } from '../../../src/checking/blanks/blanks';
import { nameIn } from '../../../src/checking/blanks/name-in';
import { withoutTerms } from '../../../src/checking/blanks/terms';
import { titleIn } from '../../../src/checking/blanks/title-in';
import { isUsual } from '../../../src/checking/blanks/usual';
import type { Range } from '../../../src/checking/finding';

const cut = (text: string, range: Range | null) => range && text.slice(range.start, range.end);

describe('a name among other words', () => {
  it.each([
    ['Jianfei Chen', 'Jianfei Chen'],
    ['Jianfei Chen, Tsinghua University', 'Jianfei Chen'],
    ['Jianfei Chen (Tsinghua)', 'Jianfei Chen'],
    ['Jianfei Chen – Tsinghua', 'Jianfei Chen'],
    ['Jianfei Chen; void', 'Jianfei Chen'],
    ['Jianfei Chen as agent', 'Jianfei Chen'],
    ['Jianfei Chen 2026', 'Jianfei Chen'],
    ['Jianfei Chen jc@example.org', 'Jianfei Chen'],
    ['Jianfei Chen\nTsinghua', 'Jianfei Chen'],
    ['Jianfei Chen under duress', 'Jianfei Chen'],
    ['Jianfei Chen UNDER DURESS', 'Jianfei Chen'],
    ['Jianfei Chen VOID', 'Jianfei Chen'],
    ['JIANFEI CHEN', 'JIANFEI CHEN'],
    ['jianfei chen', 'jianfei chen'],
    ['jianfei chen under duress', 'jianfei chen'],
    ['Chen, Jianfei', 'Chen, Jianfei'],
    ['Chen, Jianfei, Tsinghua', 'Chen, Jianfei'],
    ['J. F. Chen', 'J. F. Chen'],
    ['Jianfei Chen.', 'Jianfei Chen'],
    ['Hans Maier. He agrees', 'Hans Maier'],
    ['Dr. Jianfei Chen', 'Dr. Jianfei Chen'],
    ['Prof. Dr. Jianfei Chen PhD', 'Prof. Dr. Jianfei Chen'],
    ['Dipl. Ing. Hans Maier', 'Dipl. Ing. Hans Maier'],
    ['Sammy Davis Jr.', 'Sammy Davis Jr.'],
    ['Sammy Davis, Jr., author', 'Sammy Davis, Jr.'],
    ['Henry Ford III', 'Henry Ford III'],
    ['Henry Ford 2nd', 'Henry Ford 2nd'],
    ['Jan van der Berg', 'Jan van der Berg'],
    ['Maria de la Cruz and others', 'Maria de la Cruz'],
    ['Ludwig van Beethoven for all', 'Ludwig van Beethoven'],
    ['Ludwig van', 'Ludwig'],
    ['Jianfei "Jeff" Chen', 'Jianfei "Jeff" Chen'],
    ['Jianfei (Jeff) Chen', 'Jianfei (Jeff) Chen'],
    ["d'Alembert Jean", "d'Alembert Jean"],
    ['al-Khatib Omar', 'al-Khatib Omar'],
    ['Anna-Lena Maier-Schmidt', 'Anna-Lena Maier-Schmidt'],
    ['თამარ მეფე', 'თამარ მეფე'],
    ['陈键飞', '陈键飞'],
    ['键飞 陈', '键飞 陈'],
    ['陈键飞 清华大学', '陈键飞'],
    ['x', 'x'],
    ['A B C D E F G H I J K L M N', 'A B C D E F G H I J K L'],
    ['...', null],
    ['', null],
  ])('ends where no name goes on: %s', (text, name) => expect(cut(text, nameIn(text, []))).toBe(name));

  it.each([
    ['陈键飞清华大学', '陈键飞', '陈键飞'],
    ['Mary Jane Watson Parker', 'Mary Jane Watson', 'Mary Jane Watson'],
    ['J. Chen waives', 'Jianfei Chen', 'J. Chen'],
    ['Jianfei Chen waives', 'J. Chen', 'Jianfei Chen'],
    ['Jianfei Q Chen waives', 'Jianfei Chen', 'Jianfei Q Chen'],
    ['jianfei chen under duress', 'Jianfei Chen', 'jianfei chen'],
    ['Sammy Davis Jr. and more', 'Sammy Davis', 'Sammy Davis Jr.'],
  ])('reaches as far as a known one: %s, %s', (text, known, name) => {
    const found = nameIn(text, ['Somebody Else', known]);
    expect([cut(text, found), found?.isKnown]).toEqual([name, true]);
  });

  it('is not a known one that stands in two names behind one another', () => {
    const text = 'Hua Li, Wei Zhang';
    expect(nameIn(text, ['Wei Li'])).toEqual({ start: 0, end: 6, isKnown: false });
  });
});

describe('a title among other words', () => {
  it.each([
    ['On the Depth of Networks', 'On the Depth of Networks'],
    ['On the Depth of Networks. It is withdrawn', 'On the Depth of Networks.'],
    ['On the Depth of Networks (preliminary and subject to change)', 'On the Depth of Networks'],
    ['On the Depth of Networks (extended abstract)', 'On the Depth of Networks (extended abstract)'],
    ['On the Depth of Networks (Extended Abstract)', 'On the Depth of Networks (Extended Abstract)'],
    ['On the Depth of Networks (draft)', 'On the Depth of Networks (draft)'],
    ['On the Depth of Networks – as submitted to you', 'On the Depth of Networks'],
    ['On the Depth of Networks – A Study', 'On the Depth of Networks – A Study'],
    ['On the Depth of Networks; under protest', 'On the Depth of Networks'],
    ['On the Depth of Networks, and more', 'On the Depth of Networks, and more'],
    ['On the depth of networks, under protest', 'On the depth of networks, under protest'],
    ['On the Depth of Networks\n\nno rights are given by us here', 'On the Depth of Networks'],
    ['On the Depth\n\nof Networks with Many Layers', 'On the Depth\n\nof Networks with Many Layers'],
    ['Adam vs. SGD on Trees', 'Adam vs. SGD on Trees'],
    ['', ''],
  ])('ends with its sentence, or where small words follow its capitals: %j', (text, title) => {
    expect(cut(text, titleIn(text, null))).toBe(title);
  });

  it.each([
    ['On the Depth of Networks v2 draft', 'On the Depth of Networks'],
    ['Draft: On the Depth of Networks', 'On the Depth of Networks'],
    ['On the depth of networks', 'On the depth of networks'],
    ['Another Title', 'Another Title'],
  ])('is the paper’s own where that stands there: %s', (text, title) => {
    expect(cut(text, titleIn(text, 'On the Depth of Networks'))).toBe(title);
  });

  it('is not taken apart where it is longer than any', () => {
    const long = `${'On the Depth of Networks '.repeat(50)}(subject to change)`;
    expect(titleIn(long, null)).toEqual({ start: 0, end: long.length });
  });

  it.each([
    ['On Rights and Fees', 'On Rights and Fees', null],
    ['On the Depth. You hereby agree to pay', 'On the Depth.', 'You hereby agree to pay'],
    ['On the Depth provided that you pay', 'On the Depth', 'provided that you pay'],
    ['On the Depth (subject to approval by us)', 'On the Depth', 'subject to approval by us)'],
    ['On the Depth, valid until 2027', 'On the Depth', 'valid until 2027'],
    ['On the Depth\n\nThe licence is void', 'On the Depth', 'The licence is void'],
    ['What Are Fees? All rights reserved', 'What Are Fees? All rights reserved', null],
    ['What Are Fees? You hereby pay them', 'What Are Fees?', 'You hereby pay them'],
    ['hereby granted', null, 'hereby granted'],
  ])('has no terms: %j', (text, title, term) => {
    const written = `xx${text}`;
    const parted = withoutTerms(written, { start: 2, end: written.length });
    expect([cut(written, parted.value), cut(written, parted.term)]).toEqual([title, term]);
  });
});

describe('what is written beside a name', () => {
  const authors = ['Hua Li', 'Wei Zhang'];
  it.each([
    'PhD',
    'Professor',
    'Associate Professor of Computer Science',
    'PhD student',
    'first author',
    'corresponding author',
    'Tsinghua University',
    'University of Oxford',
    'Department of Statistics; Stanford University',
    'Universität Tübingen',
    'Max Planck Institute for Intelligent Systems',
    '清华大学',
    'ETH Zürich',
    'MIT CSAIL',
    'UC Berkeley',
    'MIT',
    'at MIT',
    'jc@example.org',
    'e-mail: jc@example.org',
    'mailto:jc@example.org',
    'ORCID: 0000-0002-1825-0097',
    'https://orcid.org/0000-0002-1825-009X',
    '+41 44 123 45 67',
    'phone: 044 123 45 67',
    'on behalf of all authors',
    'for all co-authors',
    'and on behalf of the other authors',
    'im Namen aller Autoren',
    'au nom de tous les auteurs',
    'en nombre de todos los autores',
    '代表所有作者',
    'Digitally signed by Jianfei Chen',
    "+01'00'",
    'Hua Li and Wei Zhang',
    'and Hua Li',
    '',
  ])('is usual: %s', (text) => {
    expect(isUsual(text, { takesPlace: false, authors })).toBe(true);
    expect(isUsual(text, { takesPlace: true, authors })).toBe(true);
  });

  it.each([
    'under duress',
    'VOID',
    'NOT',
    'all rights reserved',
    'on behalf of nobody',
    'university of oxford',
    'University of the will to refuse',
    'MIT, void',
    'Somebody Else',
    'jc at example.org',
    '12345',
    'student of the law that binds nobody',
  ])('may be a reservation: %s', (text) => expect(isUsual(text, { takesPlace: false, authors })).toBe(false));

  it.each([
    ['Berlin', true],
    ['San Francisco, CA', true],
    ['Frankfurt am Main', true],
    ['Place: Berlin', true],
    ['den', true],
    ['Berlin, void', false],
    ['not in Berlin', false],
  ])('is a place only before a date: %s', (text, isPlace) => {
    expect(isUsual(text, { takesPlace: true, authors })).toBe(isPlace);
    expect(isUsual(text, { takesPlace: false, authors })).toBe(false);
  });
});

describe('a blank between the words of the agreement', () => {
  const parts = (text: string, left = 0, right = 1) => {
    const { before, value, after } = filledBlank(text, 0, { left, right, start: 0, end: text.length });
    return [cut(text, before), cut(text, value), cut(text, after)];
  };
  it.each([
    ['\nA Title\n', null, 'A Title', null],
    [' A Title ', null, 'A Title', null],
    ['\nA\nB\n', null, 'A\nB', null],
    [': A Title\n', ':', 'A Title', null],
    ['\nA Title\n(', null, 'A Title', '('],
    ['word\nA Title\n', 'word', 'A Title', null],
    ['\nA Title\nword', null, 'A Title', 'word'],
    ['\nA Title\n\nlast words here', null, 'A Title', 'last words here'],
    ['; \n A Title \n ,', ';', 'A Title', ','],
    ['\nA Title, x', null, 'A Title, x', null],
    ['\n\n', null, null, null],
    ['\n_______\n', null, null, null],
  ])('holds what runs on from these and into those apart: %j', (text, before, value, after) => {
    expect(parts(text)).toEqual([before, value, after]);
  });

  it('at the beginning or the end of a text has nothing to run on from or into', () => {
    expect(parts(': A Title\n', -1, 1)).toEqual([null, ': A Title', null]);
    expect(parts('\nA Title\nword', 0, -1)).toEqual([null, 'A Title\nword', null]);
  });
});

describe('where a name might go on', () => {
  it.each([
    ['Anna "Ann"  Maier', 'Anna "Ann"  Maier'],
    ['Anna (Ann)\tMaier', 'Anna (Ann)\tMaier'],
    ['Anna (Ann)Maier', 'Anna'],
    ['Anna "ann" Maier', 'Anna'],
    ["o'Neill Anna", "o'Neill Anna"],
    ["x'Neill anna void", "x'Neill"],
    ['Anna 5 Maier', 'Anna'],
    ['Anna anna@example.org', 'Anna'],
    ['Anna Maier http://a.org', 'Anna Maier'],
    ['Anna Maier without prejudice', 'Anna Maier'],
    ['Anna Maier. Not me', 'Anna Maier'],
    ['Anna M. Not', 'Anna M.'],
  ])('%s ends as %s', (text, name) => expect(cut(text, nameIn(text, []))).toBe(name));

  it('no further than any name reaches', () => {
    const text = `Anna ${'x'.repeat(400)}Maier`;
    expect(nameIn(text, [])).toEqual({ start: 0, end: 4, isKnown: false });
    expect(nameIn(`${'A '.repeat(50)}Maier`, ['A Maier'])?.end).toBe(23);
  });

  it('a known name of one letter is an initial, not any word', () => {
    expect(nameIn('Anna Maier Void', ['A. Maier'])).toEqual({ start: 0, end: 10, isKnown: true });
    expect(nameIn('Bea Maier Only', ['A. Maier'])?.isKnown).toBe(false);
  });
});
