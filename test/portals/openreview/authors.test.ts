import { describe, expect, it, vi } from 'vitest';
import { readAuthorList } from '../../../src/portals/openreview/authors';
import { authorNamed, namesIn, noAuthor } from '../../../src/portals/openreview/names';
import { pageOf } from '../saved-page';

// For the list of six thousand: the DOM here is fifty times slower than a browser's.
vi.setConfig({ testTimeout: 60_000 });

const listOf = (html: string) =>
  readAuthorList(
    pageOf(`<div class="meta_row"><h3>${html}</h3></div>`, 'https://openreview.net/').document.querySelector('h3'),
  );
const namesShown = (html: string) => listOf(html).authors.map(({ name }) => name);

describe('an author list', () => {
  it.each([
    [
      'links of all kinds',
      '<a href="https://dblp.org/x">A B</a>, <a href="/profile?id=~C_D1">C D</a>, <a>E F</a>, <a href="#">G H</a>',
      ['A B', 'C D', 'E F', 'G H'],
    ],
    [
      'spans and bare text between links',
      '<span>A B</span>, C D, <a href="/profile?id=x">E F</a>, G H and I J',
      ['A B', 'C D', 'E F', 'G H', 'I J'],
    ],
    [
      'raised numbers and institutions',
      '<span><a href="/profile?id=x">A B</a><sup>1,2</sup></span>, <span><a>C D<sup>2</sup></a></span><div class="note-authors-institutions"><div><sup>1</sup> Some University (x.org)</div></div>',
      ['A B', 'C D'],
    ],
    [
      'a link in several pieces',
      '<a href="#">Ada <b>Byron</b></a>, <a href="#">Alan Turing</a>',
      ['Ada Byron', 'Alan Turing'],
    ],
    [
      'marks of profiles',
      '<span class="text-nowrap"><a href="#">A B</a><span class="glyphicon">ok</span></span>',
      ['A B'],
    ],
    [
      'a comma within a link',
      '<a href="#">Hal Daumé, III</a>, <a href="#">Byron, Ada</a>',
      ['Hal Daumé III', 'Ada Byron'],
    ],
    ['the ids of profiles', '<span>~Ada_M._Byron12</span>, <span>~Wei3</span>', ['Ada M. Byron', 'Wei']],
    [
      'an address for a name',
      '<a href="/profile?email=x">ada@engine.example.org</a>, <span>Alan Turing</span>',
      ['', 'Alan Turing'],
    ],
    [
      'a group that a link names is a person’s name',
      '<a href="/profile?id=~Ada_Workshop1">Ada Workshop</a>',
      ['Ada Workshop'],
    ],
    ['groups in place of authors', '<span>ICML 2025 Conference</span>, <span>Program Chairs</span>', []],
    ['nothing', ' , ', []],
  ])('%s', (_, html, names) => {
    expect(namesShown(html)).toEqual(names);
    expect(listOf(html)).toMatchObject({ hidden: false, leftOut: 0, revealed: false });
  });

  it('that says the authors are not shown names nobody', () => {
    const list = '<span>ICLR 2025 Conference Submission4321 Authors</span>';
    expect(listOf(list)).toEqual({ authors: [], hidden: true, leftOut: 0, revealed: false });
    expect(listOf(`<a href="#">Ada Byron</a>, ${list}`)).toMatchObject({ authors: [], hidden: true });
    expect(listOf('Anonymous')).toMatchObject({ authors: [], hidden: true });
    expect(readAuthorList(null)).toEqual({ authors: [], hidden: false, leftOut: 0, revealed: false });
  });

  it('that is cut says how many it leaves out; unfolded it leaves out none', () => {
    const list = (label: string) => `<a href="#">A B</a> <a class="show-all" href="#">${label}</a>`;
    expect(listOf(list('et al. (5 additional authors not shown)'))).toMatchObject({
      authors: [{ name: 'A B' }],
      leftOut: 5,
    });
    expect(listOf(list('et al.')).leftOut).toBe(1);
    expect(listOf(list('(hide authors)')).leftOut).toBe(0);
  });

  it('that is shown to this person alone says so, within or beside', () => {
    const label = '<span class="private-author-label">(privately revealed to you)</span>';
    expect(listOf(`<a href="#">A B</a> ${label}`)).toMatchObject({ authors: [{ name: 'A B' }], revealed: true });
    expect(listOf(`<a href="#">A B</a></h3>${label}<h3>`).revealed).toBe(true);
    expect(listOf('<a>A B</a> <span class="private-author-label">(visible only to you)</span>').revealed).toBe(false);
  });

  it('of too many authors names none rather than some', () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => `<a>N${i} A</a>`).join(', ');
    expect(namesShown(many(6000))).toHaveLength(6000);
    expect(namesShown(many(6001))).toEqual([]);
  });
});

describe('persons in one text', () => {
  it.each([
    ['Ada Byron, Alan Turing and Grace M. Hopper', ['Ada Byron', 'Alan Turing', 'Grace M. Hopper']],
    ['Ada Byron, Alan Turing, and Grace Hopper', ['Ada Byron', 'Alan Turing', 'Grace Hopper']],
    ['Ada Byron and Alan Turing', ['Ada Byron', 'Alan Turing']],
    ['Ada Byron, Alan Turing', ['Ada Byron', 'Alan Turing']],
    ['Ada Byron & Alan Turing', ['Ada Byron', 'Alan Turing']],
    ['Ada Byron; Alan Turing;', ['Ada Byron', 'Alan Turing']],
    ['Ada Byron\nAlan Turing', ['Ada Byron', 'Alan Turing']],
    ['Ada Byron, Mausam, Alan Turing', ['Ada Byron', 'Mausam', 'Alan Turing']],
    ['Byron, Ada', ['Byron, Ada']],
    ['Byron, Ada; Turing, Alan', ['Byron, Ada', 'Turing, Alan']],
    ['Hal Daumé, III', ['Hal Daumé, III']],
    ['Hal Daumé, III, Ada Byron, Alan Turing, Jr.', ['Hal Daumé, III', 'Ada Byron', 'Alan Turing, Jr.']],
    ['Sandy Anderson', ['Sandy Anderson']],
    ['', []],
    [' , ', []],
  ])('%j', (text, persons) => {
    expect(namesIn(text)).toEqual(persons);
  });

  it('are read at once from a text of blanks', () => {
    const begun = performance.now();
    namesIn(`${' '.repeat(9_000)}and${', '.repeat(400)}`);
    expect(performance.now() - begun).toBeLessThan(200);
  });
});

it.each([
  ['Anonymous', 'hidden'],
  ['Anonymous Author(s)', 'hidden'],
  ['Anonymous Authors', 'hidden'],
  ['Submission4321 Authors', 'hidden'],
  ['Authors', 'hidden'],
  ['ICML 2025 Conference', 'group'],
  ['ICML 2025', 'group'],
  ['Program Chairs', 'group'],
  ['ICML 2025 Conference Program Chairs', 'group'],
  ['Submission12 Area Chair abCd', 'group'],
  ['DBLP Uploader', 'group'],
  ['OpenReview Support', 'group'],
  ['dblp.org', 'group'],
  ['Anonymo Us', null],
  ['Ada Authorson', null],
  ['Chairs Smith', null],
  ['Ada Byron', null],
  ['J.-P. Serre', null],
  ['X Æ A-12', null],
])('%s names nobody: %s', (text, why) => {
  expect(noAuthor(text)).toBe(why);
});

it('an author has a name, a gap, or is nobody', () => {
  expect(authorNamed('~Ada_Byron1')).toEqual({ name: 'Ada Byron', given: 'Ada', family: 'Byron' });
  expect(authorNamed('ada@engine.example.org')).toEqual({ name: '', given: '', family: '' });
  expect(authorNamed('–')).toBeNull();
});
