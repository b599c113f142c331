import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/portals';
import { pageOf } from './saved-page';

const PAGE = 'https://proceedings.mlr.press/v139/chen21z.html';

/** What is read of a volume's page of a paper. */
function read(head: string, body = '', address = PAGE) {
  const reading = readPage(pageOf(`<head>${head}</head><body>${body}</body>`, address));
  if (reading.kind !== 'paper') return reading.kind;
  const { portal, title, authors, venue, slug } = reading.paper;
  return { portal, title, authors: authors.map(({ name }) => name), venue, slug };
}

const metas = (title: string, ...authors: readonly string[]) =>
  [title, ...authors]
    .map((content, i) => `<meta name="citation_${i === 0 ? 'title' : 'author'}" content="${content}">`)
    .join('');
const paper = (title: string, authors: readonly string[], venue: string | null = null) => ({
  ...{ portal: 'pmlr', title, authors, venue, slug: 'chen21z' },
});
const NICK = '<meta name="citation_author" content="Nicolas "Nick" Gast">';

describe('a paper of PMLR', () => {
  it.each([
    ['by its metadata', metas('On Ice', 'Ada Byron'), '<h1>Another</h1>', paper('On Ice', ['Ada Byron'])],
    [
      'by the page where it has none',
      '<title>On Ice | PMLR</title>',
      '<h1>On Ice</h1><span class="authors">Ada Byron, Grace Hopper,Ann Poe</span><div id="info">Proceedings of the 38th Meeting, PMLR 139:1-2, 2021.</div>',
      paper('On Ice', ['Ada Byron', 'Grace Hopper', 'Ann Poe'], 'Proceedings of the 38th Meeting'),
    ],
    [
      'by the window’s title where MathJax drew the heading',
      '<title>On $x$</title>',
      '<h1>On <span class="MathJax">x</span></h1>',
      paper('On $x$', []),
    ],
    [
      'or left its script there',
      '<title>On $x$</title>',
      '<h1>On <script type="math/tex">x</script></h1>',
      paper('On $x$', []),
    ],
    ['by the window’s title alone', '<title>On Ice</title>', '', paper('On Ice', [])],
    [
      'its title cut at a quotation mark',
      `${metas('The')}<title>x</title>`,
      '<h1>The "quick" fox</h1>',
      paper('The "quick" fox', []),
    ],
    ['cut behind a space', metas('The '), '<h1>The "quick" fox</h1>', paper('The "quick" fox', [])],
    ['cut within a word', metas('The'), '<h1>The"quick" fox</h1>', paper('The"quick" fox', [])],
    ['its title not cut', metas('The quick fox'), '<h1>The quick "fox"</h1>', paper('The quick fox', [])],
    ['another heading with a quotation mark there', metas('The'), '<h1>One "quick" fox</h1>', paper('The', [])],
    [
      'an author cut at a quotation mark',
      metas('T', 'Ada Byron') + NICK,
      '<h1>T</h1><span class="authors">Ada B. Byron, Nicolas "Nick" Gast</span>',
      paper('T', ['Ada Byron', 'Nicolas "Nick" Gast']),
    ],
    [
      'the same where the page names another number of authors',
      metas('T', 'Ada Byron') + NICK,
      '<h1>T</h1><span class="authors">Nicolas "Nick" Gast</span>',
      paper('T', ['Ada Byron', 'Nicolas']),
    ],
    ['a suffix behind a comma', metas('T', 'Hal Daumé, III'), '<h1>T</h1>', paper('T', ['Hal Daumé III'])],
  ])('%s', (_, head, body, expected) => expect(read(head, body)).toEqual(expected));

  it.each([
    ['/r1/chen21z.html', 'pmlr'],
    ['/v139/', 'nothing'],
    ['/x139/chen21z.html', 'nothing'],
    ['/v139/chen21z/chen21z.pdf', 'nothing'],
    ['/v139/chen21z.html/', 'nothing'],
    ['/a/v139/chen21z.html', 'nothing'],
  ])('stands at a volume’s address: %s', (path, portal) => {
    const found = read(metas('On Ice', 'Ada Byron'), '', `https://proceedings.mlr.press${path}`);
    expect(typeof found === 'string' ? found : found.portal).toBe(portal);
  });
});
