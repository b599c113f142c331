import { describe, expect, it } from 'vitest';
import { nameWords, sameName, seenSignature } from '../../../src/checking/facts';
import { shareScript } from '../../../src/checking/facts/same-name';
import { areInitials } from '../../../src/checking/facts/signature';

describe('the words of a name', () => {
  it.each([
    ['Jianfei Chen', 'jianfei chen', null],
    ['/s/ Jianfei Chen', 'jianfei chen', null],
    ['Digitally signed by: Jianfei Chen', 'jianfei chen', null],
    ['electronically signed by Jianfei Chen', 'jianfei chen', null],
    ['Signed by Jianfei Chen', 'jianfei chen', null],
    ['Jianfei Chen on behalf of all authors', 'jianfei chen', null],
    ['Jianfei Chen, signing for and on behalf of the others', 'jianfei chen', null],
    ['Jianfei Chen for all', 'jianfei chen', null],
    ['Jianfei Chen et al.', 'jianfei chen', null],
    ['Prof. Dr. Jianfei Chen', 'jianfei chen', null],
    ['Professor Jianfei Chen, PhD', 'jianfei chen', null],
    ['Mr Jianfei Chen', 'jianfei chen', null],
    ['Mrs. Jianfei Chen', 'jianfei chen', null],
    ['Ms. Jianfei Chen', 'jianfei chen', null],
    ['Miss Jianfei Chen', 'jianfei chen', null],
    ['Dipl.-Ing. Jianfei Chen', 'jianfei chen', null],
    ['Jianfei Chen M.Sc.', 'jianfei chen', null],
    ['Jianfei Chen, B. Sc.', 'jianfei chen', null],
    ['Jianfei Chen, M.D.', 'jianfei chen', null],
    ['Drew Msimang', 'drew msimang', null],
    ["Sean O'Brien", 'sean obrien', null],
    ['Sean O’Brien', 'sean obrien', null],
    ['علی\u200cرضا', 'علیرضا', null],
    ['José Muñoz-Peña', 'jose munoz pena', null],
    ['Sammy Davis Jr.', 'sammy davis', 'jr'],
    ['Sammy Davis Junior', 'sammy davis', 'jr'],
    ['Sammy Davis Sr', 'sammy davis', 'sr'],
    ['Sammy Davis senior', 'sammy davis', 'sr'],
    ['José Silva Júnior', 'jose silva', 'jr'],
    ['Henry Ford II', 'henry ford', 'ii'],
    ['Henry Ford 2nd', 'henry ford', 'ii'],
    ['Henry Ford III', 'henry ford', 'iii'],
    ['Henry Ford 3rd', 'henry ford', 'iii'],
    ['Henry Ford IV', 'henry ford', 'iv'],
    ['Henry Ford 4th', 'henry ford', 'iv'],
    ['Junior Smith', 'junior smith', null],
    ['', '', null],
    ['...', '', null],
  ])('%s', (name, words, generation) => {
    const read = nameWords(name);
    expect([read.words.map(([first]) => first).join(' '), read.generation]).toEqual([words, generation]);
  });

  it('has two where its initials are written as one, if asked', () => {
    const first = (name: string) => nameWords(name, true).words.map(([spelling]) => spelling);
    expect(first('JF Chen')).toEqual(['j', 'f', 'chen']);
    expect(first('JFK Chen')).toEqual(['j', 'f', 'k', 'chen']);
    expect(first('JOHN Chen')).toEqual(['john', 'chen']);
    expect(first('J Chen')).toEqual(['j', 'chen']);
    expect(nameWords('JF Chen').words.map(([spelling]) => spelling)).toEqual(['jf', 'chen']);
  });
});

it.each([
  ['Wei Zhang', 'Hua Li, Wei Zhang', true],
  ['Wei Zhang', 'Hua Li; Wei Zhang', true],
  ['Wei Zhang', 'Hua Li and Wei Zhang', true],
  ['Wei Zhang', 'Hua Li & Wei Zhang', true],
  ['Wei Zhang', 'Hua Li\nWei Zhang', true],
  ['Wei Zhang', 'Hua Li und Wei Zhang', true],
  ['Wei Zhang', 'Hua Li et Wei Zhang', true],
  ['Иван Петров', 'Анна Иванова и Иван Петров', true],
  ['张伟', '李华、张伟', true],
  ['张伟', '李华，张伟', true],
  ['张伟', '李华；王芳', false],
  ['Wei Li', 'Hua Li, Wei Zhang', false],
  ['张伟', '伟张', true],
  ['张伟', '张华', false],
  ['Wei Zhang', '张伟 (Wei Zhang)', true],
  ['Hua Li', '张伟 (Wei Zhang)', false],
  ['Hua Li', '张伟（Wei Zhang）', false],
  ['张伟', '张伟 (Wei Zhang)', true],
  ['李华', '张伟 (Wei Zhang)', false],
  ['Xiao Ming Li', 'Xiaoming Li', true],
  ['Xiao-Ming Li', 'Li Xiaoming', true],
  ['J. Chen', 'J. C.', false],
  ['Chen', 'Jianfei Chen', false],
  ['Henry Ford II', 'Henry Ford III', false],
  ['', 'Jianfei Chen', false],
])('%s can be %s: %s', (a, b, can) => {
  expect(sameName(a, b)).toBe(can);
  expect(sameName(b, a)).toBe(can);
});

it.each([
  ['Wei', 'Hua', true],
  ['Wei', '张伟', false],
  ['Иван', 'Ivan', false],
  ['Ελένη', 'Eleni', false],
  ['علی', 'Ali', false],
  ['דוד', 'David', false],
  ['張偉', 'やまだ', true],
  ['ヤマダ', '야마다', true],
  ['Wei 张伟', '张伟', true],
  ['123', 'Wei', true],
  ['Wei', '', true],
])('%s has a script in common with %s: %s', (a, b, has) => {
  expect(shareScript(a, b)).toBe(has);
  expect(shareScript(b, a)).toBe(has);
});

it.each([
  ['JC', 'Jianfei Chen', true],
  ['J. C.', 'Jianfei Chen', true],
  ['J·C', 'Jianfei Chen', true],
  ['J-C', 'Jianfei Chen', true],
  ['CJ', 'Jianfei Chen', true],
  ['JMC', 'Jianfei Maria Chen', true],
  ['JC', 'Jianfei Maria Chen', true],
  ['JM', 'Jianfei Maria Chen', false],
  ['ÖE', 'Östen Ek', true],
  ['jc', 'Jianfei Chen', false],
  ['J', 'Jianfei Chen', false],
  ['JX', 'Jianfei Chen', false],
  ['J1', 'Jianfei Chen', false],
])('%s are the initials of %s: %s', (text, name, are) => expect(areInitials(text, name)).toBe(are));

describe('a certificate’s field', () => {
  const seen = (...texts: readonly string[]) =>
    seenSignature({
      signatures: texts.map((text) => ({ page: 1, box: { left: 0, top: 0, right: 1, bottom: 1 }, text })),
      drawn: 'ink',
    });
  it.each([
    [
      "Digitally signed by Jianfei Chen Date: 2026.11.21 13:00:05 +01'00'",
      'Jianfei Chen',
      "2026.11.21 13:00:05 +01'00'",
    ],
    ['Digitally signed by: Jianfei Chen DN: cn=Chen Date: 2026-11-21 Reason: none', 'Jianfei Chen', '2026-11-21'],
    ['Digitally signed by Jianfei Chen Reason: I approve Location: Rome', 'Jianfei Chen', null],
    ['Digitally signed by Jianfei Chen Location: Rome Date 21 Nov 2026 Reason: none', 'Jianfei Chen', '21 Nov 2026'],
    ['Date: 21 Nov 2026', null, '21 Nov 2026'],
    ['digitally signed by', null, null],
    ['', null, null],
  ])('%j claims a signer and a date', (text, signer, date) => {
    expect(seen(text)).toEqual({ kind: 'digital', signer, date });
    expect(seen('Digitally signed by Somebody Else', text)).toEqual({ kind: 'digital', signer, date });
  });
  it('where there is none, is what is drawn', () => expect(seen()).toBe('ink'));
});
