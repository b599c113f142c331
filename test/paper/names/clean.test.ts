import { describe, expect, it } from 'vitest';
import { authorFrom, authorFromParts, institution } from '../../../src/paper/names';
import { hasLostTex } from '../../../src/paper/names/tex';

/** A name as found, and as it is printed; null where it is nobody's. */
function reads(cases: readonly (readonly [found: string, name: string | null])[]): void {
  it.each(cases)('%s', (found, name) => {
    expect(authorFrom(found)?.name ?? null).toBe(name);
  });
}

describe('TeX in names', () => {
  reads([
    ['Kurt G{\\"o}del', 'Kurt Gödel'],
    ['Erd\\H{o}s, Paul', 'Paul Erdős'],
    ["Piotr Mi{\\l}o{\\'s}", 'Piotr Miłoś'],
    ['Umut {\\c S}im{\\c s}ekli', 'Umut Şimşekli'],
    ["Jos\\'e Mart\\'inez", 'José Martínez'],
    ["M\\'{a}rio Mart\\'{\\i}n", 'Mário Martín'],
    ["Mart\\'\\i nez, Mar\\'\\ia", 'María Martínez'],
    ['Nguy\\~{\\^e}n', 'Nguyễn'],
    ['Anders {\\AA}str{\\"o}m', 'Anders Åström'],
    ['\\AA sa Wei{\\ss}', 'Åsa Weiß'],
    ['Pawe\\l Kowalski', 'Paweł Kowalski'],
    ['Bj\\o rn {\\O}degaard', 'Bjørn Ødegaard'],
    ['Donald~E. Knuth', 'Donald E. Knuth'],
    ['\\textsc{Ada} \\emph{Byron}', 'Ada Byron'],
    ['Erd\\\\H{o}s', 'Erdős'],
    ['Andr$\\acute{e}$ Weil', 'André Weil'],
    ['{van den Berg}, Jan', 'Jan van den Berg'],
    ['{Jane {van} Doe}', 'Jane van Doe'],
    ['{\\bf Jane Doe}', 'Jane Doe'],
    ['Guy C$\\hat{o}$t$\\acute e$', 'Guy Côté'],
    ['J. Doe$\\dagger$', 'J. Doe'],
    ['J. Doe$^{a,\\acute{e}}$', 'J. Doe'],
    ['Ho\\`{\\^a}ng', 'Hoầng'],
    ['Le{\\~\\i}', 'Leĩ'],
    ['M{\\" u}ller', 'Müller'],
    ['Erd\\H os', 'Erdős'],
    ['T\\u{a}nase', 'Tănase'],
    ["{\\DJ}okovi{\\'c}", 'Đoković'],
    ['{\\.I}lker', 'İlker'],
    ['Pawe\\l{} Nowak', 'Paweł Nowak'],
    ['Jane\\ Doe', 'Jane Doe'],
    ['Jane Doe\\orcidID{0000-0002-1825-0097}', 'Jane Doe'],
    ['\\t{oo}mas', '\\t{oo}mas'],
    ['\\textsc{Jane', '{Jane'],
  ]);
});

describe('TeX that lost its braces', () => {
  reads([
    ['Bj\\orn Sand Example', 'Bjørn Sand Example'],
    ['Mi\\losz', 'Miłosz'],
    ['\\Lukasz Kaiser', 'Łukasz Kaiser'],
    ['Wei\\ssmann', 'Weißmann'],
    ['Sim\\csekli', 'Simşekli'],
    ["Kova\\vcevi\\'c", 'Kovačević'],
    ['K\\illi', 'Kılli'],
    ['Umut Şim\\scexample', 'Umut Şim\\scexample'],
    ['\\Matthew Lease', '\\Matthew Lease'],
    ['Jan \\van Berg', 'Jan \\van Berg'],
    ['\\Haakon', '\\Haakon'],
    ['\\vcerny', '\\vcerny'],
    ['\\Zx Doe', '\\Zx Doe'],
    ['Mi\\uqba', 'Mi\\uqba'],
  ]);

  it('is told where no letter can be made of it', () => {
    expect(hasLostTex('Umut Şim\\scexample')).toBe(true);
    expect(hasLostTex('G\\"del')).toBe(true);
    expect(hasLostTex('Bjørn Example')).toBe(false);
    expect(hasLostTex('A \\ B')).toBe(false);
  });
});

describe('what stands beside a name goes', () => {
  reads([
    ['G&ouml;del, Kurt', 'Kurt Gödel'],
    ['G&amp;#246;del', 'Gödel'],
    ['Ana <i>Maria</i> Silva', 'Ana Maria Silva'],
    ['Jane Doe<sup>1,2</sup>', 'Jane Doe'],
    ['<script>alert(1)</script> Jane Doe', 'Jane Doe'],
    ['John Roe*', 'John Roe'],
    ['Ann Poe†', 'Ann Poe'],
    ['Ann Poe †, ‡', 'Ann Poe'],
    ['Bob Low 1,2', 'Bob Low'],
    ['Bob Low1', 'Bob Low'],
    ['Bob Low ¹²', 'Bob Low'],
    ['Bob Low a,b', 'Bob Low'],
    ['* Bob Low', 'Bob Low'],
    ['1. Bob Low', 'Bob Low'],
    ['Bob Low$^{1,\\dagger}$', 'Bob Low'],
    ['Bob Low\\thanks{Equal contribution}', 'Bob Low'],
    ['Bob Low\\footnotemark[1]', 'Bob Low'],
    ['Jane Doe (University of X)', 'Jane Doe'],
    ['Jane Doe (University (X), Y)', 'Jane Doe'],
    ['Jane Doe [1]', 'Jane Doe'],
    ['Jane Doe (University of X, 0000-0002-1825-0097)', 'Jane Doe'],
    ['Jane Doe https://orcid.org/0000-0002-1825-009X', 'Jane Doe'],
    ['Jane Doe (ORCID: 0000-0002-1825-0097)', 'Jane Doe'],
    ['Jane Doe <jane@example.org>', 'Jane Doe'],
    ['Jane Doe jane@example.org', 'Jane Doe'],
    ['Doe, Jane (jane@example.org)', 'Jane Doe'],
    ['<a href="mailto:jane@example.org">Jane Doe</a>', 'Jane Doe'],
    ['Jane Doe https://jane.example.org/', 'Jane Doe'],
    ['Jane Doe, University of X', 'Jane Doe'],
    ['Doe, Jane, Institute of Y, Town', 'Jane Doe'],
    ['By Jane Doe', 'Jane Doe'],
    ['Dr. Jane Doe', 'Jane Doe'],
    ['Prof. Dr.-Ing. Jane Doe, PhD', 'Jane Doe'],
    ['Professor Jane Doe', 'Jane Doe'],
    ['Doe, Dr. Jane', 'Jane Doe'],
    ['Jane Doe Ph.D.', 'Jane Doe'],
    ['Jane Doe, MD, PhD', 'Jane Doe'],
    ['Doe, Jane, M.D.', 'Jane Doe'],
    ['Jane Doe, MSc', 'Jane Doe'],
    ['Jane Doe,', 'Jane Doe'],
    ['Jane Doe ,;', 'Jane Doe'],
    ['Jane Doe,1', 'Jane Doe'],
    ['陈键飞1', '陈键飞'],
    ['by: Jane Doe', 'Jane Doe'],
    ['Dr. Dr. h.c. Jane Doe', 'Jane Doe'],
    ['Univ.-Prof. Jane Doe', 'Jane Doe'],
    ['Jane Doe, Associate Professor', 'Jane Doe'],
    ['Jane Doe, Senior Member, IEEE', 'Jane Doe'],
    ['Doe PhD, Jane', 'Jane Doe'],
    ['Doe, Jane MD', 'Jane Doe'],
  ]);
});

describe('what belongs to a name stays', () => {
  const names = [
    'Jeong (Kate) Lee',
    'Nicolas "Gast',
    'Jennifer 8. Lee',
    'X Æ A-12',
    'Xiangrui Meng',
    'Jean Mba',
    'D R Smith',
    'Hon Keung Wei',
    'Evangelos and Zervas',
    'The LIGO Scientific Collaboration',
    'Institute of Science and Technology',
    'Prof',
  ];
  reads(names.map((name) => [name, name]));
  reads([
    ['Rahman, Md', 'Md Rahman'],
    ['Rahman, MD', 'MD Rahman'],
    ['Li, MA', 'MA Li'],
    ['Ms Rao', 'Rao'],
    ['Dr. D', 'Dr. D'],
    ['Prof. Ng', 'Ng'],
    ['Doe, J MD', 'J MD Doe'],
    ['Doe, Student', 'Student Doe'],
    ['Bob Low 1234', 'Bob Low 1234'],
  ]);
});

describe('nobody', () => {
  const nobody = [
    'Anonymous',
    'ANONYMOUS',
    'Anonymous Author(s)',
    'Anonymous Authors',
    'Anon. Author 3',
    'Anonymous Submission',
    'Anonymized',
    'Name withheld',
    'Authors hidden',
    'Double-blind review',
    'Unknown Author',
    'N/A',
    '匿名',
    'jane@example.org',
    '0000-0002-1825-0097',
    '42',
  ];
  reads(nobody.map((name) => [name, null]));

  it('by parts', () => {
    expect(authorFromParts('Anonymous', 'Author')).toBeNull();
    expect(authorFromParts('jane@example.org', '')).toBeNull();
    expect(authorFromParts('.', '-')).toBeNull();
  });
});

it.each(['.', '-', '1'])('a sign in the field of a name that somebody does not have is none: %s', (sign) => {
  const author = { name: 'Mausam', given: '', family: 'Mausam' };
  expect(authorFromParts(sign, 'Mausam')).toEqual(author);
  expect(authorFromParts('Mausam', sign)).toEqual(author);
});

it('parts get the same care', () => {
  expect(authorFromParts('Dr. Kurt', 'G{\\"o}del1')).toEqual({ name: 'Kurt Gödel', given: 'Kurt', family: 'Gödel' });
});

it('an institution has no given names', () => {
  const name = 'The Big Consortium';
  expect(institution(`${name} <info@big.example.org>`)).toEqual({ name, given: '', family: name });
  expect(authorFrom(name)).toEqual({ name, given: '', family: name });
  expect(institution('info@big.example.org')).toBeNull();
});
