import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { type CheckOptions, checkText } from '../../../src/checking';
import { nameIn } from '../../../src/checking/blanks/name-in';
import { titleIn } from '../../../src/checking/blanks/title-in';
import type { Filled } from '../agreement-text';
import { formWith } from '../tamperings';

const now = new Date(2026, 10, 22, 12);
const NAME = 'Jianfei Chen';
const DATE = 'June 10, 2021';

function checked(filled: Partial<Filled>, options: CheckOptions = {}) {
  const result = checkText(formWith(filled, 'paragraphs'), pmlr, { now, ...options });
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result;
}

/** What somebody may write beside a name or a date who does not sign the agreement as it is. */
const RESERVATIONS = [
  ...['ask my lawyer', 'no clause 5', 'half agreed', 'with changes'],
  ...['under duress', 'under protest', 'no indemnity', 'points 5 and 6.3 deleted', 'I do not agree', 'not agreed'],
  ...['with reservations', 'reservations apply', 'without prejudice', 'subject to approval', 'pending approval'],
  ...['except clause 5', 'excluding 6.2', 'clause 5 struck', 'minus clause 3', 'w/o 6.3', '5 excluded', 'not 6.1'],
  ...['void', 'null and void', 'draft', 'not binding', 'for information only', 'sample', 'test', 'copy only'],
  ...['as witness only', 'p.p. my supervisor', 'signed by proxy', 'refused', 'declined', 'cancelled', 'revoked'],
  ...['valid until 2027', 'valid for one year', 'for 2 years', 'expires in 2028', 'this time only', 'once only'],
  ...['non-exclusive', 'print only', 'non-commercial use only', 'no derivatives', 'CC BY-NC only', 'text only'],
  ...['all rights reserved', 'rights remain with me', 'I keep the copyright', 'my employer owns the rights'],
  ...['see attached letter', 'see overleaf', 'cf. appendix', 'as amended', 'as discussed by e-mail', 'terms apply'],
  ...['provided that the data stay private', 'if accepted', 'unless withdrawn', 'when published', 'as far as legal'],
  ...['only for myself', 'not for my co-authors', 'for one author only', 'without authority', 'authority unclear'],
  ...[
    'conditionally',
    'provisionally',
    'reluctantly',
    'partially',
    'preliminary',
    'tentative',
    'disputed',
    'illegible?',
  ],
  ...[
    'crossed out by me',
    'amended by hand',
    '10 years instead of 1',
    'one year → ten years',
    'no liability',
    'no warranty',
  ],
  ...['liability capped at 100 euros', 'under German law', 'German law applies', 'place of jurisdiction: Berlin'],
  ...[
    'no AI training',
    'not for machine learning',
    'embargo until 2028',
    'anonymous',
    'pseudonym',
    'n/a',
    'tbd',
    'to be confirmed',
  ],
  ...['unter Vorbehalt', 'ohne Gewähr', 'nur Ziffer 1 bis 4', 'unter Zwang', 'widerrufen', 'nicht einverstanden'],
  ...[
    'sous réserve',
    'sans engagement',
    'sauf article 5',
    'lu mais non approuvé',
    'sous la contrainte',
    'pas d’accord',
  ],
  ...['bajo protesta', 'salvo la cláusula 5', 'sin garantía', 'no estoy de acuerdo', 'con riserva', 'senza garanzia'],
  ...[
    'sob protesto',
    'com reservas',
    'onder voorbehoud',
    'niet akkoord',
    'med forbehold',
    'med förbehåll',
    'varauksin',
  ],
  ...['z zastrzeżeniem', 's výhradou', 'çekinceyle', 'не согласен', 'с оговорками', 'кроме пункта 5', 'με επιφύλαξη'],
  ...[
    '不同意第五条',
    '保留权利',
    '除第五条外',
    '留保付き',
    '同意しません',
    '동의하지 않음',
    'không đồng ý',
    'غير موافق',
    'בהסתייגות',
  ],
] as const;

/** What honest people write there. */
const USUAL = [
  ...['University of Oxford', 'Department of Computer Science, University of Tartu', 'Universität Wien', 'ETH Zürich'],
  ...[
    'MIT',
    'UC Berkeley',
    'MIT CSAIL',
    'Max Planck Institute for Informatics',
    'Sorbonne Université',
    '清华大学',
    'Inria',
  ],
  ...['Università di Pisa', 'Universidad de Chile', 'IBM Research', 'Tsinghua University, Beijing University'],
  ...[
    'PhD',
    'Ph.D.',
    'M.Sc.',
    'Professor',
    'Associate Professor',
    'Ph.D. student',
    'Research Scientist',
    'Postdoctoral Researcher',
  ],
  ...['0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097', 'ORCID: 0000-0002-1825-0097'],
  ...[
    'jc@example.org',
    'Email: jc@example.org',
    '<jc@example.org>',
    '+49 30 1234567',
    'Professor, ETH Zürich, jc@example.org',
  ],
  ...['on behalf of all authors', 'for all authors', 'for and on behalf of all co-authors', 'on behalf of the authors'],
  ...['im Namen aller Autoren', 'au nom de tous les auteurs', 'corresponding author'],
] as const;

const BEHIND = { 'a space': ' ', 'a comma': ', ', 'a bracket': ' (', 'a dash': ' – ', 'a new line': '\n' } as const;
type Behind = keyof typeof BEHIND;
const behind = (value: string, sign: Behind, words: string) =>
  value + BEHIND[sign] + words + (sign === 'a bracket' ? ')' : '');

/** All that is said of a form besides its agreement and its values: what a reader has to judge, and what is usual. */
function said(filled: Partial<Filled>) {
  const { additions, findings, facts } = checked(filled);
  const unusual = [
    ...additions.flatMap(({ isUsual, text }) => (isUsual ? [] : [text])),
    ...findings.flatMap((finding) => (finding.kind === 'added' ? [finding.text] : [])),
  ];
  const usual = additions.flatMap(({ isUsual, text }) => (isUsual ? [text] : []));
  return { unusual: unusual.join(' '), usual: usual.join(' '), facts };
}
const words = (text: string) => text.replace(/[\s()<>,.–]+/g, ' ').trim();

describe.each(Object.keys(BEHIND) as Behind[])('behind %s', (sign) => {
  it('every reservation after the name, the party and the date is said, and the value stands', () => {
    const missed = RESERVATIONS.flatMap((text) => {
      const signer = said({ signer: behind(NAME, sign, text) });
      const party = said({ party: behind(NAME, sign, text) });
      const date = said({ date: behind(DATE, sign, text) });
      const values = [signer.facts.correspondingAuthor?.value, party.facts.party?.value, date.facts.date?.value];
      const isSaid = [signer, party, date].every(({ unusual }) => words(unusual).includes(words(text)));
      return isSaid && values.join() === [NAME, NAME, DATE].join() ? [] : [{ text, values }];
    });
    expect(missed).toEqual([]);
  }, 60_000);

  it('what people add by habit is said too, and calls for no judgement', () => {
    const judged = USUAL.flatMap((text) => {
      const { unusual, usual, facts } = said({ signer: behind(NAME, sign, text) });
      const isSaid = unusual === '' && words(usual).includes(words(text));
      return isSaid && facts.correspondingAuthor?.value === NAME ? [] : [{ text, unusual, usual }];
    });
    expect(judged).toEqual([]);
  }, 60_000);
});

it('has a hundred and thirty-five reservations, and more', () => {
  expect(RESERVATIONS.length).toBeGreaterThanOrEqual(135);
});

describe('the verdict on the words', () => {
  it('is the same whatever stands beside the values, unless it reads as a term', () => {
    expect(checked({ signer: `${NAME} under duress` }).verdict).toEqual({ kind: 'verbatim' });
    expect(checked({ signer: `${NAME}, provided that you pay` }).verdict.kind).toBe('differs');
  });
});

it.each([
  ['Berlin, June 10, 2021', 'Berlin'],
  ['San Francisco, CA, June 10, 2021', 'San Francisco, CA'],
])('a place before the date is usual: %s', (date, place) => {
  const { facts, additions } = checked({ date });
  expect(facts.date?.value).toBe(DATE);
  expect(additions).toMatchObject([{ blank: 'date', side: 'before', text: place, isUsual: true }]);
});

it.each([
  // The name that the other blank has, or an author of the paper, ends where it ends.
  [{ signer: 'JIANFEI CHEN NO INDEMNITY' }, 'NO INDEMNITY'],
  [{ signer: 'Jianfei Chen Under Duress' }, 'Under Duress'],
  [{ signer: 'jianfei chen under duress' }, 'under duress'],
  [{ party: '陈键飞', signer: '陈键飞保留权利' }, '保留权利'],
  [{ title: 'ActNN: A Title. Points 5 and 6.3 deleted' }, 'Points 5 and 6.3 deleted'],
  [{ title: 'ActNN: A Title (points 5 and 6 deleted)' }, '(points 5 and 6 deleted)'],
  [{ title: 'ActNN: A Great Title, under duress' }, 'under duress'],
  [{ title: 'ActNN: A Title\n\nnot for sale' }, 'not for sale'],
])('a reservation is said wherever the name or the title ends: %o', (filled, text) => {
  expect(checked(filled).additions).toMatchObject([{ text, isUsual: false }]);
});

it('holds the title against the paper, where that is known', () => {
  const paper = { title: 'ActNN. Reducing Memory', authors: ['Jianfei Chen', 'Lianmin Zheng'] };
  expect(checked({ title: 'ActNN: Reducing Memory' }, { paper }).additions).toEqual([]);
  const { facts, additions, oddities } = checked({ title: 'ActNN: Reducing Memory No Indemnity' }, { paper });
  expect(facts.title?.value).toBe('ActNN: Reducing Memory');
  expect(additions).toMatchObject([{ blank: 'title', text: 'No Indemnity' }]);
  expect(oddities).toEqual([]);
  expect(checked({ party: 'Jianfei Chen, Lianmin Zheng' }, { paper }).additions).toMatchObject([{ isUsual: true }]);
});

it('a long name that breaks alike in both blanks is whole', () => {
  const name = 'Maria Fernanda\nExemplo Souza Albuquerque Lima';
  const { facts, additions } = checked({ party: name, signer: name });
  expect(additions).toEqual([]);
  expect(facts.party?.value).toBe('Maria Fernanda Exemplo Souza Albuquerque Lima');
});

it('a name with joiners is whole, and hides nothing', () => {
  const name = 'علی\u200cرضا مثالی';
  const { facts, additions, verdict } = checked({ party: name, signer: name });
  expect({ additions, verdict }).toEqual({ additions: [], verdict: { kind: 'verbatim' } });
  expect(facts.party?.value).toBe(name);
  expect(checked({ party: 'Jianfei\u200cChen Li' }).verdict.kind).toBe('differs');
});

it.each([
  ['澤田 ヴィクトル', '澤田 ヴィクトル'],
  ['アレクサンドラ 澤田', 'アレクサンドラ 澤田'],
  ['王小明 条款五除外不同意', '王小明'],
  ['澤田 太郎 キャンセル', '澤田 太郎'],
])('of a name in Chinese or Japanese as much is taken as a name has: %s', (text, name) => {
  expect(text.slice(0, nameIn(text, [])?.end)).toBe(name);
});

describe('of published papers', () => {
  const papers = readFileSync('test/fixtures/papers/papers.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { title: string; authors: { given: string; family: string }[] });

  it('hardly a title or a name is taken apart', () => {
    const cut = papers.filter(({ title }) => titleIn(title, null).end < title.length);
    expect(cut.map(({ title }) => title)).toEqual([
      'Inference of Sparse Networks with Unobserved Variables. Application to Gene Regulatory Networks',
    ]);
    const names = papers.flatMap(({ authors }) => authors.map(({ given, family }) => `${given} ${family}`.trim()));
    // Those that are misprinted: "Dexun. Li", "Sang bae Kim".
    expect(names.filter((name) => nameIn(name, [])?.end !== name.length).length).toBeLessThan(10);
    expect(names.filter((name) => nameIn(`${name}, 12`, [name])?.end !== name.length).length).toBeLessThan(10);
  }, 60_000);
});
