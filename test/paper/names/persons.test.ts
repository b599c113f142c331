import { describe, expect, it } from 'vitest';
import { personsIn } from '../../../src/paper/names/persons';

const namesIn = (found: string, alone: boolean, comma: 'inverts' | 'suffix' = 'inverts') => {
  const { authors, other } = personsIn(found, comma, alone);
  return { names: authors.map(({ name }) => name), other: other?.map(({ name }) => name) ?? null };
};

describe('several in one tag', () => {
  it.each([
    ['A B, C D, and E F', ['A B', 'C D', 'E F']],
    ['A B and C D', ['A B', 'C D']],
    ['Ada Byron & Grace Hopper', ['Ada Byron', 'Grace Hopper']],
    ['Ada Byron &amp; Grace Hopper', ['Ada Byron', 'Grace Hopper']],
    ['Jane Doe, John Roe, Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['Jane Doe, Mausam, John Roe', ['Jane Doe', 'Mausam', 'John Roe']],
    ['Mausam, Jane Doe, John Roe', ['Mausam', 'Jane Doe', 'John Roe']],
    ['Jane Doe and Mausam', ['Jane Doe', 'Mausam']],
    ['Doe, Jane and Roe, John', ['Jane Doe', 'John Roe']],
    ['Doe, Jane; Roe, John; University of X', ['Jane Doe', 'John Roe']],
    ['Doe, J., Roe, K. A.', ['J. Doe', 'K. A. Roe']],
    ['van den Oord, Aäron, Vinyals, Oriol', ['Aäron van den Oord', 'Oriol Vinyals']],
    ['Jane A. Doe, John B. Roe', ['Jane A. Doe', 'John B. Roe']],
    ['Ada Byron, Grace M. Hopper', ['Ada Byron', 'Grace M. Hopper']],
    ['Hal Daumé, III, Ada Byron, Grace Hopper', ['Hal Daumé III', 'Ada Byron', 'Grace Hopper']],
    ['Jane Doe, PhD, John Roe, MD, Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['Jane Doe1, John Roe2 and Ann Poe1,2', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['Jane Doe, University of X, John Roe, Y Laboratory', ['Jane Doe', 'John Roe']],
    ['陈键飞、王小明', ['陈键飞', '王小明']],
    ['Jane Doe | John Roe', ['Jane Doe', 'John Roe']],
    ['Doe, Jane MD; Roe, John Q. MD MPH; Zhang, MD', ['Jane Doe', 'John Q. Roe', 'MD Zhang']],
    ['Jane Doe MD, John Roe MD, PhD, Li MD', ['Jane Doe', 'John Roe', 'Li MD']],
    ['Jane Doe\\inst{1} \\and John Roe\\inst{2}', ['Jane Doe', 'John Roe']],
    ['Jane Doe \\And John Roe \\AND Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['Jane Doe, Student Member, IEEE, and John Roe, Fellow, IEEE', ['Jane Doe', 'John Roe']],
    ['Jane Doe¹˒², John Roe¹, Ann Poe²˒³', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['Jane Doe, Anonymous, John Roe', ['Jane Doe', 'John Roe']],
    ['Doe, Jane, Roe', ['Doe, Jane, Roe']],
    ['Jane Doe, Mausam, John Roe, Ann Poe', ['Jane Doe', 'Mausam', 'John Roe', 'Ann Poe']],
    ['Mausam, Sukanta, Jane Doe', ['Mausam', 'Sukanta', 'Jane Doe']],
    ['Ma, K.-L., Chen, Y.-H.', ['K.-L. Ma', 'Y.-H. Chen']],
    ['K.-L. Ma, Y.-H. Chen', ['K.-L. Ma', 'Y.-H. Chen']],
    ['G. Hopper, Ada Byron', ['G. Hopper', 'Ada Byron']],
    ['Bühlmann, Peter, Van de Geer, Sara', ['Peter Bühlmann', 'Sara Van de Geer']],
    ['Wei LI, Jun XU', ['Wei LI', 'Jun XU']],
    ['Wei LI, Jun XU, Bo HE', ['Wei LI', 'Jun XU', 'Bo HE']],
    ['Wei LI, Jun XU, Bo HE, Na WU', ['Wei LI', 'Jun XU', 'Bo HE', 'Na WU']],
    ['Jane Doe and John Roe, University of X', ['Jane Doe', 'John Roe']],
    ['Jane Doe, John Roe and Ann Poe, Institute of Science and Technology, Town', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['Jane Doe, University of X, Town, John Roe, Institute of Y', ['Jane Doe']],
    ['Jane Doe; John Roe;', ['Jane Doe', 'John Roe']],
    ['The Big Consortium; Jane Doe', ['The Big Consortium', 'Jane Doe']],
    ['Jane Doe；John Roe • Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['陈键飞，王小明，李雷', ['陈键飞', '王小明', '李雷']],
    ['Müller, Jan und Maier, Eva', ['Jan Müller', 'Eva Maier']],
    ['Dupont, Jean et Curie, Marie', ['Jean Dupont', 'Marie Curie']],
    ['Jane and John Doe', ['Jane', 'John Doe']],
  ])('%s', (found, names) => {
    expect(namesIn(found, true)).toEqual({ names, other: null });
    expect(namesIn(found, false)).toEqual({ names, other: null });
  });
});

describe('one in a tag', () => {
  it.each([
    ['Doe, Jane', ['Jane Doe']],
    ['Doe, Jane Mary', ['Jane Mary Doe']],
    ['de la Cruz, María José', ['María José de la Cruz']],
    ['Cruz Diez, María José de la', ['María José de la Cruz Diez']],
    ['García Márquez, Gabriel J.', ['Gabriel J. García Márquez']],
    ['Taylor, Matthew, E.', ['Taylor, Matthew, E.']],
    ['陈, 键飞', ['陈键飞']],
    ['Evangelos and Zervas', ['Evangelos and Zervas']],
    ['Procter & Gamble Company', ['Procter & Gamble Company']],
    ['Society for Industrial and Applied Mathematics', ['Society for Industrial and Applied Mathematics']],
    ['van de Geer, Sara A.', ['Sara A. van de Geer']],
    ['Van den Broeck, Guy Van', ['Guy Van Van den Broeck']],
    ['Jane Doe, Dept. of Computing and Mathematics, University of X', ['Jane Doe']],
    ['Jane Doe and', ['Jane Doe and']],
    ['Jane & John', ['Jane & John']],
    ['Anonymous', []],
    ['', []],
  ])('%s', (found, names) => {
    expect(namesIn(found, true)).toEqual({ names, other: null });
  });
});

describe('two readings are both given', () => {
  it.each([
    ['Jane Doe, John Roe', ['Jane Doe', 'John Roe'], ['John Roe Jane Doe']],
    ['García Márquez, Gabriel José', ['García Márquez', 'Gabriel José'], ['Gabriel José García Márquez']],
    ['Doe, Jane, Roe, John', ['Jane Doe', 'John Roe'], ['Doe', 'Jane', 'Roe', 'John']],
    ['Doe, Jane, Roe, John B.', ['Jane Doe', 'John B. Roe'], ['Doe', 'Jane', 'Roe', 'John B.']],
    ['陈键飞，王小明', ['陈键飞', '王小明'], ['陈键飞王小明']],
    ['Ana Lima Costa, Rui Braga Dias', ['Ana Lima Costa', 'Rui Braga Dias'], ['Rui Braga Dias Ana Lima Costa']],
    [
      'Pavan Ravishankar Pranshu Malviya, Balaraman Ravindran',
      ['Balaraman Ravindran Pavan Ravishankar Pranshu Malviya'],
      ['Pavan Ravishankar Pranshu Malviya', 'Balaraman Ravindran'],
    ],
  ])('%s', (found, names, other) => {
    expect(namesIn(found, true)).toEqual({ names, other });
  });

  it('but where every author has a tag, "A B, C D" is one', () => {
    expect(namesIn('García Márquez, Gabriel José', false)).toEqual({
      names: ['Gabriel José García Márquez'],
      other: null,
    });
  });
});

it('where commas only set off suffixes', () => {
  expect(namesIn('Hal Daumé, III', true, 'suffix').names).toEqual(['Hal Daumé III']);
  expect(namesIn('Jane Doe, John Roe', true, 'suffix')).toEqual({ names: ['Jane Doe', 'John Roe'], other: null });
  expect(namesIn('E. Taylor, Matthew', true, 'suffix').names).toEqual(['E. Taylor Matthew']);
  expect(namesIn('Jane Doe, Jr., John Roe, III', true, 'suffix').names).toEqual(['Jane Doe Jr.', 'John Roe III']);
  expect(namesIn('Doe, Jane and Roe, John', true, 'suffix').names).toEqual(['Doe', 'Jane', 'Roe', 'John']);
});

const MORE = ['Doe, Jane and others', 'Jane Doe, John Roe & 3 more', 'Jane Doe, and 12 others'];

it('a list that was cut is not taken at all', () => {
  for (const cut of [
    'Jane Doe et al.',
    'Jane Doe, John Roe, et al',
    'Jane Doe, John Roe, …',
    'Jane Doe; ...',
    ...MORE,
  ]) {
    expect(namesIn(cut, true)).toEqual({ names: [], other: null });
  }
});

it('ten thousand characters of anything end soon', () => {
  const bombs = [
    'a',
    'A ',
    'a@',
    '(',
    '[',
    '<',
    '\\',
    '\\o',
    '{',
    '$',
    '\\c',
    '1',
    '1,',
    ' a,',
    'A B, ',
    ' and ',
    'Dr. ',
  ];
  for (const bomb of [...bombs, 'Ph.D., ', '0000-', '&amp;', 'http://', '\\thanks{', 'A. ', '陈、', '†, ', '; ', '…']) {
    const start = performance.now();
    namesIn(`Jane Doe ${bomb.repeat(Math.floor(9_900 / bomb.length))}`, true);
    expect(performance.now() - start, bomb).toBeLessThan(2_000);
  }
});
