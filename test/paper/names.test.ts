import { describe, expect, it } from 'vitest';
import { authorFrom, authorFromParts } from '../../src/paper/names';

/** A name as found; then given and family names, and the name in display order where it is not both in a row. */
type Case = readonly [found: string, given: string, family: string, name?: string];

function parts(cases: readonly Case[], comma?: 'suffix'): void {
  it.each(cases.map((one) => [one[0], one] as const))('%s', (_, [found, given, family, name]) => {
    expect(authorFrom(found, comma)).toEqual({ name: name ?? `${given} ${family}`.trim(), given, family });
  });
}

describe('in display order', () => {
  parts([
    ['Ada Byron', 'Ada', 'Byron'],
    ['Edsger W. Dijkstra', 'Edsger W.', 'Dijkstra'],
    ['Aäron van den Oord', 'Aäron', 'van den Oord'],
    ['Guy Van den Broeck', 'Guy', 'Van den Broeck'],
    ['Jaume de Dios Pont', 'Jaume', 'de Dios Pont'],
    ['Ulrike von Luxburg', 'Ulrike', 'von Luxburg'],
    ['Yann Le Cun', 'Yann', 'Le Cun'],
    ['Souhaib Ben Taieb', 'Souhaib', 'Ben Taieb'],
    ['Di Wang', 'Di', 'Wang'],
    ['Le Song', 'Le', 'Song'],
    ['Hal Daumé III', 'Hal', 'Daumé', 'Hal Daumé III'],
    ['Ruben Gonzalez Jr.', 'Ruben', 'Gonzalez', 'Ruben Gonzalez Jr.'],
    ['John Shawe–Taylor', 'John', 'Shawe–Taylor'],
    ['Ryan O’Donnell', 'Ryan', 'O’Donnell'],
    ['hoda bidkhori', 'hoda', 'bidkhori'],
    ['maria de la cruz', 'maria', 'de la cruz'],
    ['Mausam', '', 'Mausam'],
    ['Madonna Jr.', '', 'Madonna', 'Madonna Jr.'],
    ['陈键飞', '', '陈键飞'],
    ['陈 键飞', '键飞', '陈', '陈 键飞'],
    ['김 민수', '민수', '김', '김 민수'],
    ['Jeong (Kate) Lee', 'Jeong (Kate)', 'Lee'],
    ['  Ada \t\u00a0 Byron\r\n', 'Ada', 'Byron'],
    ['Antonı́n Kučera', 'Antonı́n', 'Kučera'],
  ]);
});

describe('family name first', () => {
  parts([
    ['Byron, Ada', 'Ada', 'Byron'],
    ['van den Oord, Aäron', 'Aäron', 'van den Oord'],
    ['Oord, Aäron van den', 'Aäron', 'van den Oord'],
    ['de la Cruz, María José', 'María José', 'de la Cruz'],
    ['Daumé III, Hal', 'Hal', 'Daumé', 'Hal Daumé III'],
    ['Daumé, Hal III', 'Hal', 'Daumé', 'Hal Daumé III'],
    ['Smith, Jr., John', 'John', 'Smith', 'John Smith Jr.'],
    ['Smith, John, Jr.', 'John', 'Smith', 'John Smith Jr.'],
    ['Rahman, Md', 'Md', 'Rahman'],
    ['Kumar, V', 'V', 'Kumar'],
    ['陈, 键飞', '键飞', '陈', '陈键飞'],
    ['Byron，Ada', 'Ada', 'Byron'],
    ['Byron,, Ada', 'Ada', 'Byron'],
    ['Byron, Ada, MD', 'Ada', 'Byron'],
    ['Chen, 键飞', '键飞', 'Chen'],
    ['Oord, van', 'van', 'Oord'],
    ['Oord, van den', 'van', 'den Oord'],
    ['Byron,', '', 'Byron'],
  ]);
});

describe('a comma that is no inversion', () => {
  parts([
    ['Hal Daumé, III', 'Hal', 'Daumé', 'Hal Daumé III'],
    ['John Smith, Jr.', 'John', 'Smith', 'John Smith Jr.'],
    ['Jane Doe, PhD', 'Jane', 'Doe'],
    ['Taylor, Matthew, E., F.', 'Matthew E. F.', 'Taylor', 'Taylor, Matthew, E., F.'],
    ['Taylor, Jr., Matthew, E.', 'Matthew E.', 'Taylor Jr.', 'Taylor Jr., Matthew, E.'],
    ['Taylor, Matthew, E.', 'Matthew E.', 'Taylor', 'Taylor, Matthew, E.'],
  ]);
});

describe('where commas only set off suffixes', () => {
  parts(
    [
      ['Hal Daumé, III', 'Hal', 'Daumé', 'Hal Daumé III'],
      [' Mausam', '', 'Mausam'],
    ],
    'suffix',
  );
});

it('what is no name is none', () => {
  for (const found of ['', '  ', ',', '…', '\u202e\u200b', '-', 'x'.repeat(20_000)])
    expect(authorFrom(found)).toBeNull();
});

it('parts that a page tells apart are kept apart', () => {
  expect(authorFromParts('Tze', 'Yun Leong')).toEqual({ name: 'Tze Yun Leong', given: 'Tze', family: 'Yun Leong' });
  expect(authorFromParts('', 'Mausam')).toEqual({ name: 'Mausam', given: '', family: 'Mausam' });
  expect(authorFromParts('', '')).toBeNull();
});

describe('given and family names that the page tells apart', () => {
  it.each([
    ['Ada', 'Byron', { name: 'Ada Byron', given: 'Ada', family: 'Byron' }],
    ['', 'Mausam', { name: 'Mausam', given: '', family: 'Mausam' }],
    ['Mausam', '', { name: 'Mausam', given: '', family: 'Mausam' }],
    ['键飞', '陈', { name: '陈键飞', given: '键飞', family: '陈' }],
    ['María José', 'de la Cruz', { name: 'María José de la Cruz', given: 'María José', family: 'de la Cruz' }],
    ['', '', null],
    ['Anonymous', 'Author', null],
  ])('%j and %j', (given, family, author) => expect(authorFromParts(given, family)).toEqual(author));
});
