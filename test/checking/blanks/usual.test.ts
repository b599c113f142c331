import { describe, expect, it } from 'vitest';
import { readsAsTerm, withoutTerms } from '../../../src/checking/blanks/terms';
import { isInstitutionName, isReachable, isUsual } from '../../../src/checking/blanks/usual';

const besideName = (text: string) => isUsual(text, { takesPlace: false, authors: ['Ada Author'] });
const besideDate = (text: string) => isUsual(text, { takesPlace: true, authors: [] });

describe('beside a name it is habit to write', () => {
  it.each([
    ...['Professor', 'Associate Professor', 'full professor of mathematics', 'Prof.', 'Dr', 'Dr.', 'doctor'],
    ...['Ph.D. student', 'PhD candidate', 'PhD student in computer science', 'M.Sc. student', 'master student'],
    ...['Postdoctoral fellow', 'postdoc', 'research scientist', 'Senior Staff Engineer', 'visiting lecturer', 'reader'],
    ...['corresponding author', 'first author', 'co-author', 'coauthor', 'emeritus professor of the arts'],
    ...['MIT', 'ETH Zürich', 'UC Berkeley', 'MIT CSAIL', 'AT&T', 'NASA'],
    ...[
      'for all authors',
      'on behalf of all authors',
      'on behalf of my co-authors',
      'for and on behalf of the authors',
    ],
    ...[
      'signing for all coauthors',
      'in the name of the other authors',
      'for the author',
      'and for all my co-authors.',
    ],
    ...['im Namen aller Autoren', 'im Namen aller Ko-Autoren', 'im Namen aller Koautoren'],
    ...['au nom de tous les auteurs', 'au nom de tous les co-auteurs', 'en nombre de todos los autores'],
    ...['en nombre de todos los coautores', '代表所有作者', '代表全体作者'],
    ...['University of Oxford', 'Universität Wien', 'Uniwersytet Gdański', 'Univerzita Karlova', 'Hochschule Bonn'],
    ...['Fakultät für Informatik', 'Facultad de Ciencias', 'Faculté des Sciences', 'Politechnika Gdańska'],
    ...[
      'Universidad Politécnica de Madrid',
      'Akademia Nauk',
      'Instituto de Física',
      'Istituto di Fisica',
      'CNRS',
      'Inria',
    ],
    ...[
      'Max Planck Society',
      'Max-Planck Institut für Informatik',
      '清华大学',
      '國立臺灣大學',
      '理化学研究所',
      '서울대학교',
    ],
    ...['jc@example.org', 'mailto:jc@example.org', 'E-mail: jc@example.org', 'email: jc@example.org'],
    ...[
      '0000-0002-1825-009X',
      'https://orcid.org/0000-0002-1825-0097',
      'orcid.org/0000-0002-1825-0097/',
      'ORCID iD: 0000-0002-1825-0097',
    ],
    ...['+49 30 1234567', 'Tel.: 030/123456', 'Phone: 555 123 4567'],
    ...['Affiliation: ETH Zürich', 'Institution: MIT', 'Organisation: MIT', 'Organization: MIT', 'Position: Professor'],
    ...[
      'Digitally signed by Ada Author',
      'electronically signed',
      'Digitally signed by: Ada B. Author',
      "+02'00'",
      '-05’00’',
    ],
    ...[
      'Professor, ETH Zürich, jc@example.org',
      'Professor (MIT)',
      'Professor | MIT',
      'Professor\nMIT',
      'Professor – MIT',
    ],
    ...['Professor - MIT', 'Professor / MIT', 'PhD; MIT', '[MIT]', '<jc@example.org>', 'Professor, at MIT'],
    ...['and Ada Author', '& Ada Author', 'A. Author', 'and A. Author', 'PhD.', 'MIT,', ', ;'],
  ])('%s', (text) => expect(besideName(text)).toBe(true));
});

describe('beside a name it says something to write', () => {
  it.each([
    ...[
      'NOT',
      'VOID',
      'NULL',
      'NONE',
      'NIL',
      'UNDER',
      'ONLY',
      'WITHOUT',
      'EX',
      'NON',
      'NO',
      'not MIT',
      'NOT MIT today',
    ],
    ...['Professor under protest', 'no professor', 'professor of nothing that I sign here now', 'student, reluctantly'],
    ...['for one author', 'for all authors but one', 'not for all authors', 'for all readers', 'on behalf of nobody'],
    ...['nicht im Namen aller Autoren', 'im Namen aller Autoren außer mir', 'au nom de tous les auteurs sauf moi'],
    ...['ne pas au nom de tous les auteurs', 'en nombre de todos los autores no', '不代表所有作者', '代表所有作者吗'],
    ...[
      'no university',
      'University without me',
      'university of oxford',
      'not University of Oxford',
      'of Oxford',
      'for MIT only',
    ],
    ...['jc@example', 'a jc@example.org', 'jc@example.org b', 'x0000-0002-1825-0097'],
    ...['12345', '1234567 times', 'no 1234567', '5 and 6', '+1', 'see 6.3', '(0)'],
    ...[
      'Digitally signed under protest',
      'not digitally signed',
      'Digitally signed by Ada, but not me',
      "+2'00'",
      "x+02'00'",
    ],
    ...['ETH not Zürich', 'UC Berkeley And Some More Words', 'Berkeley', 'Zürich', 'Bob Other', 'a licence'],
    ...['on behalf of all authors, all rights reserved', 'copyright MIT', 'Professor, unless paid', 'I', '?', 'x'],
  ])('%s', (text) => expect(besideName(text)).toBe(false));
});

it.each([
  ['Berlin', true],
  ['San Francisco, CA', true],
  ['Rio de Janeiro', true],
  ['Frankfurt am Main', true],
  ['Santiago de la Cruz', true],
  ['Burton upon Trent', true],
  ['St. John’s', true],
  ['Ort: Berlin', true],
  ['Berlin, den', true],
  ['le', true],
  ['on the', false],
  ['in berlin', false],
  ['Berlin under duress', false],
  ['A B C D E F', false],
  ['not Berlin', false],
])('beside a date a place is usual, %s: %s', (text, is) => {
  expect(besideDate(text)).toBe(is);
  expect(besideName(text)).toBe(false);
});

it.each([
  ['jc@example.org', true],
  ['+49 30 1234567', true],
  ['(030) 123-4567', true],
  ['+49 (0) 30 123456', true],
  ['(030) 123-4567 or not', false],
  ['0000-0002-1825-0097', true],
  ['Berlin', false],
  ['1234', false],
])('somebody is reached at %s: %s', (text, is) => expect(isReachable(text)).toBe(is));

it.each([
  ['University of Oxford', true],
  ['IBM Research', true],
  ['Department of Computer Science and Engineering', true],
  ['北京大学', true],
  ['Oxford', false],
  ['of Research', false],
  ['research', false],
  ['University is void', false],
])('an institution is named by %s: %s', (text, is) => expect(isInstitutionName(text)).toBe(is));

it.each(['не согласен', '不同意第五条', '保留权利', 'غير موافق', '동의하지 않음'])(
  'no author is named by words of a script that none of the authors is written in: %s',
  (text) => expect(besideName(text)).toBe(false),
);

describe('a term', () => {
  it.each([
    ...[
      'I hereby agree',
      'subject to my approval',
      'under protest',
      'without prejudice',
      'shall not',
      'may not be sold',
    ],
    ...[
      'must pay',
      'provided that',
      'as long as that',
      'on the condition that',
      'agrees to',
      'undertake to',
      'warrants that',
    ],
    ...[
      'waived',
      'indemnifying',
      'terminates if',
      'valid until',
      'not binding',
      'non-binding',
      'pays the',
      'assign all',
    ],
    ...['governed by', 'supersedes', 'prevail', 'the publisher', 'the authors also agree', 'this form', 'clause 5'],
    ...[
      'all later versions',
      'all rights',
      'copyrighted',
      'licensed',
      'licence',
      'royalties',
      'a fee',
      '$ 20',
      'payable',
    ],
    ...['invoice', 'void', 'expires', 'withdrawn', 'except that', 'unless', 'annex', 'jurisdiction', 'terms of'],
  ])('is read from %j', (text) => {
    expect(readsAsTerm(text)).toBe(true);
    expect(readsAsTerm(`It is ${text.toUpperCase()}.`)).toBe(true);
  });

  it.each(['', 'Deep nets', 'avoid', 'feed', 'unlessons', 'voids', 'the public', 'all lefts', 'formal'])(
    'is not read from %j',
    (text) => expect(readsAsTerm(text)).toBe(false),
  );
});

it.each([
  ['Deep Nets', 'Deep Nets', null],
  ['Copyright of Deep Nets', 'Copyright of Deep Nets', null],
  ['Deep Nets. All rights reserved', 'Deep Nets.', 'All rights reserved'],
  ['Deep Nets. See the licence. Thanks', 'Deep Nets.', 'See the licence. Thanks'],
  ['Deep Nets. Thanks. A fee of ten', 'Deep Nets. Thanks.', 'A fee of ten'],
  ['“Deep Nets.” A fee of ten', '“Deep Nets.”', 'A fee of ten'],
  ['Deep Nets\n \na fee of ten', 'Deep Nets', 'a fee of ten'],
  ['Deep Nets, provided that you pay', 'Deep Nets', 'provided that you pay'],
  ['Deep Nets (provided that you pay)', 'Deep Nets', 'provided that you pay)'],
  ['Who Owns It? Copyright and Deep Nets', 'Who Owns It? Copyright and Deep Nets', null],
  ['Who Owns It? You shall not ask', 'Who Owns It?', 'You shall not ask'],
  ['Hereby it is agreed', null, 'Hereby it is agreed'],
])('of the title %j this is the title, and that a term', (written, title, term) => {
  const text = `before ${written} behind`;
  const { value, term: found } = withoutTerms(text, { start: 7, end: 7 + written.length });
  const wordsAt = (range: typeof value) => range && text.slice(range.start, range.end);
  expect([wordsAt(value), wordsAt(found)]).toEqual([title, term]);
});
