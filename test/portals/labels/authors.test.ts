import { expect, it } from 'vitest';
import { readAuthorList } from '../../../src/portals/labels/authors';
import { pageOf } from '../saved-page';

function read(html: string) {
  const { document } = pageOf(`<body><div id="list">${html}</div></body>`, 'https://papers.example.org/a');
  const { authors, corresponding } = readAuthorList([...(document.getElementById('list')?.childNodes ?? [])]);
  return { names: authors.map(({ given, family }) => `${given}|${family}`), corresponding };
}

const THREE = ['Ada|Byron', 'Grace M.|Hopper', 'Aäron|van den Oord'];

it.each([
  ['commas and "and"', 'Ada Byron, Grace M. Hopper and Aäron van den Oord'],
  ['an Oxford comma', 'Ada Byron, Grace M. Hopper, and Aäron van den Oord'],
  ['an ampersand', 'Ada Byron &amp; Grace M. Hopper &amp; Aäron van den Oord'],
  ['semicolons', 'Ada Byron; Grace M. Hopper; Aäron van den Oord'],
  ['semicolons, family names first', 'Byron, Ada; Hopper, Grace M.; van den Oord, Aäron'],
  ['BibTeX', 'Byron, Ada and Hopper, Grace M. and van den Oord, Aäron'],
  ['a line each', 'Ada Byron<br>Grace M. Hopper<br>Aäron van den Oord'],
  ['a line each, family names first', 'Byron, Ada<br>Hopper, Grace M.<br>van den Oord, Aäron'],
  ['an item each', '<ul>\n<li>Ada Byron</li>\n<li>Grace M. Hopper</li>\n<li>Aäron van den Oord</li></ul>'],
  ['links', '<a href="/a">Ada Byron</a>, <a href="/g">Grace M. Hopper</a>, <a href="/o">Aäron van den Oord</a>'],
  [
    'affiliations with commas',
    'Ada Byron (Society, London), Grace M. Hopper (Navy (US), Arlington), Aäron van den Oord (NL)',
  ],
  [
    'addresses',
    'Ada Byron &lt;ada@engine.example.org&gt;, Grace M. Hopper [grace@navy.example.mil], Aäron van den Oord a@lab.nl',
  ],
  ['raised numbers and daggers', 'Ada Byron<sup>1</sup>, Grace M. Hopper<sup>1,2</sup>†, Aäron van den Oord²'],
])('names set off by %s', (_, html) => {
  expect(read(html)).toEqual({ names: THREE, corresponding: null });
});

it.each([
  ['an asterisk', 'Ada Byron, Grace M. Hopper*, Aäron van den Oord'],
  ['an asterisk after the affiliation', 'Ada Byron (Society); Grace M. Hopper (Navy)*; Aäron van den Oord'],
  ['a raised asterisk', 'Ada Byron<sup>1</sup>, Grace M. Hopper<sup>2,*</sup>, Aäron van den Oord<sup>1</sup>'],
  ['a word', 'Ada Byron, Grace M. Hopper (corresponding author), Aäron van den Oord'],
])('the corresponding author by %s', (_, html) => {
  expect(read(html)).toEqual({ names: THREE, corresponding: 'Grace M. Hopper' });
});

it.each([
  ['one name, family name first', 'Byron, Ada', ['Ada|Byron']],
  ['one name with a particle', 'de la Cruz, María José', ['María José|de la Cruz']],
  ['two names', 'Ada Byron, Grace Hopper', ['Ada|Byron', 'Grace|Hopper']],
  ['one word', 'Mausam', ['|Mausam']],
  ['a suffix after a comma', 'Hal Daumé, III, Ada Byron, Grace Hopper', ['Hal|Daumé', 'Ada|Byron', 'Grace|Hopper']],
  ['Chinese names', '陈键飞、王小明', ['|陈键飞', '|王小明']],
  ['nothing', ' – ', []],
  [
    'fields',
    '<input type="text" value="Ada Byron"><br><input type="text" value="Grace Hopper">',
    ['Ada|Byron', 'Grace|Hopper'],
  ],
])('%s', (_, html, names) => {
  expect(read(html).names).toEqual(names);
});

it('a list longer than any text is read in pieces', () => {
  const letters = (i: number) => [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  for (const separator of ['; ', ', ']) {
    const list = Array.from({ length: 600 }, (_, i) => `Ada Long ${letters(i)} Byron`);
    expect(read(list.join(separator)).names).toHaveLength(600);
  }
});

it.each(['(', '&lt;', '[', 'a', 'a@', ', ', ' and '])(
  'fifty thousand times "%s" is nobody, or one at most',
  (bomb) => {
    expect(read(bomb.repeat(50_000)).names.length).toBeLessThan(2);
  },
  120_000,
);
