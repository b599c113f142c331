import { describe, expect, it } from 'vitest';
import { marginWords } from '../../../src/checking/around/margin-words';
import { ownText } from '../../../src/checking/around/own-text';
import { isPrintedAtEdge, pageEdges } from '../../../src/checking/around/page-edges';
import { writtenLinks } from '../../../src/checking/around/written-links';

const HEADINGS = ['Publication Agreement'];

/** The lines that are left out of a text, those named with a "+". */
function edges(...lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const { silent, named } = pageEdges(text, HEADINGS);
  return [
    ...silent.map(({ start, end }) => text.slice(start, end)),
    ...named.map(({ start, end }) => `+${text.slice(start, end)}`),
  ];
}

describe('a line at the edge of a page', () => {
  it.each([
    '- 1 -',
    '– 12 –',
    'Page 1',
    'page 123',
    'Seite 2',
    'p. 3',
    'pg. 3',
    'iv',
    '1/2',
    '1 / 2',
    '1 of 2',
    '1 von 2',
    '1 de 2',
    '1 sur 2',
    '1 di 2',
    'Page 1 of 2',
    'Seite 1 von 2',
    'p. 1/2',
  ])('is a page’s number, which is left out in silence: %s', (line) => {
    expect(edges('words', `   ${line}  `, 'more words')).toEqual([line]);
  });

  it.each([
    '11/22/26, 1:00 AM',
    '11/22/26, 1:00 AM Publication Agreement',
    '22.11.26, 01:00    Publication Agreement',
    '2026-11-22 01:00:30 form.pdf',
    '2026/11/22 1:00 PMLR | Publication Agreement',
    '22. 11. 2026, 1.00 Publication Agreement',
    '11/22/26 at 1:00 p.m. agreement.html',
    'Publication Agreement 11/22/26, 1:00 AM',
    'https://proceedings.mlr.press/faq.html 1/2',
    'file:///home/me/form.html    Page 1 of 2',
    'chrome-extension://abc/form.html 1/2',
    'moz-extension://abc/form.html 1/2',
    'Publication Agreement https://proceedings.mlr.press/form.html',
    '1 of 2 11/22/26, 01:00',
  ])('is what a browser prints, and named: %s', (line) => {
    expect(edges('words', line, 'more words')).toEqual([`+${line}`]);
    expect(isPrintedAtEdge(line, HEADINGS)).toBe(true);
  });

  it.each([
    'x',
    '12',
    'Page one',
    'see page 1',
    '1/2 of the fee',
    'the fee is 1/2',
    '1 of 2 copies',
    'https://proceedings.mlr.press/faq.html',
    'see https://proceedings.mlr.press/faq.html 1/2',
    'Another title https://proceedings.mlr.press/form.html',
    '11/22/26',
    '1:00 AM',
    'at 10:30 the fee is due',
    '11/22/26, 1:00 AM You pay a fee',
    '11/22/26, 1:00 AM withdrawn',
    '11/22/26, 1:00 AM Publication Agreement with four more words',
    '11/22/26, 1:00 AM Publication Agreement;',
    '11/22/26, 1:00 AM two words',
    `11/22/26, 1:00 AM ${'x'.repeat(90)}`,
    `11/22/26, 1:00 AM ${'a file named long '.repeat(5)}.pdf`,
    `https://proceedings.mlr.press/${'x'.repeat(400)} 1/2`,
  ])('is a line of the text otherwise: %s', (line) => {
    expect(edges('words', line, 'more words')).toEqual([]);
  });

  it('with the heading may have three words more, or be the name of a file', () => {
    const stamped = (title: string) => edges(`11/22/26, 1:00 AM ${title}`).length;
    expect(stamped('PMLR: the Publication Agreement - form')).toBe(1);
    expect(stamped('PMLR: the Publication Agreement - form again')).toBe(0);
    expect(stamped('(PMLR) the Publication Agreement [form]')).toBe(1);
    expect(stamped('my signed form.docx')).toBe(1);
    expect(stamped('my signed form.exe')).toBe(0);
    expect(stamped('agreement')).toBe(1);
  });

  it('is the author’s own date behind a label', () => {
    expect(edges('Date:', '11/22/26, 1:00 PM')).toEqual([]);
    expect(edges(': Date', '11/22/26, 1:00 PM')).toEqual(['+11/22/26, 1:00 PM']);
  });

  it('is an address alone above a page’s number, or below a time', () => {
    const address = 'file:///home/me/in.html';
    expect(edges('words', address, '1/2', 'more')).toEqual(['1/2', `+${address}`]);
    expect(edges('11/22/26, 1:00 AM', address, 'more')).toEqual(['+11/22/26, 1:00 AM', `+${address}`]);
    expect(edges('words', address, 'more')).toEqual([]);
    expect(edges('1/2', address, 'more')).toEqual(['1/2']);
    expect(edges('words', address, '1/2 of the fee')).toEqual([]);
    expect(edges('words', `see ${address}`, '1/2')).toEqual(['1/2']);
  });

  it('is the page’s title below a time where it stands on every page', () => {
    const head = ['11/22/26, 1:00 AM', 'Form'];
    expect(edges(...head, 'words', ...head, 'more')).toEqual([
      '+11/22/26, 1:00 AM',
      '+Form',
      '+11/22/26, 1:00 AM',
      '+Form',
    ]);
    expect(edges(...head, 'words', 'more')).toEqual(['+11/22/26, 1:00 AM']);
    const counted = ['11/22/26, 1:00 AM', 'Publication Agreement 1/2'];
    expect(edges(...counted, 'words', ...counted)).toEqual(['+11/22/26, 1:00 AM', '+11/22/26, 1:00 AM']);
    expect(edges('11/22/26, 1:00 AM', 'You pay', 'words', '11/22/26, 1:00 AM', 'You pay')).toEqual([
      '+11/22/26, 1:00 AM',
      '+11/22/26, 1:00 AM',
    ]);
  });

  it.each([
    ['1', true],
    ['123', true],
    ['1234', false],
    ['- 1 -', true],
    ['  Publication   Agreement ', true],
    ['Publication Agreements', false],
    ['under duress', false],
    ['1/2', true],
  ])('may stand in a margin: %s', (line, is) => expect(isPrintedAtEdge(line, HEADINGS)).toBe(is));
});

describe('words in the margins', () => {
  const usual = (texts: readonly (readonly [page: number, text: string])[], signer = 'Jianfei Chen') =>
    marginWords(
      texts.map(([page, text]) => ({ page, text })),
      { publisher: 'PMLR', headings: HEADINGS },
      signer,
    ).map(({ isUsual }) => isUsual);

  it('are a running head where another page has them too, numbers aside', () => {
    expect(
      usual([
        [1, 'ICML 2026, page 1'],
        [2, 'ICML 2026, page 12 '],
      ]),
    ).toEqual([true, true]);
    expect(
      usual([
        [1, 'ICML 2026 is void'],
        [2, 'ICML 2026 is void'],
      ]),
    ).toEqual([false, false]);
    expect(
      usual([
        [1, 'ICML 2026'],
        [1, 'ICML 2026'],
      ]),
    ).toEqual([false, false]);
    expect(
      usual([
        [1, 'ICML 2026'],
        [2, 'Journal of Trees'],
      ]),
    ).toEqual([false, false]);
    expect(
      usual([
        [1, 'under duress'],
        [2, 'under duress'],
      ]),
    ).toEqual([false, false]);
    expect(
      usual([
        [1, 'University of Oxford'],
        [2, 'University of Oxford'],
      ]),
    ).toEqual([true, true]);
  });

  it('are the signer’s name and initials, and nobody else’s', () => {
    expect(
      usual([
        [1, 'JC'],
        [2, 'J. Chen'],
        [3, 'HL'],
        [4, 'Hua Li'],
      ]),
    ).toEqual([true, true, false, false]);
    expect(usual([[1, 'JC']], '')).toEqual([false]);
  });
});

describe('a form’s own text', () => {
  const own = (text: string) => ownText(text, HEADINGS).text;

  it('keeps every offset, and takes all ends of lines for one', () => {
    expect(own('a\r\nb\rc\u2028d\u2029e')).toBe('a \nb\nc\nd\ne');
    expect(own('a\nb')).toBe('a\nb');
    expect(own('words\n11/22/26, 1:00 AM\n- 1 -\nmore')).toBe(`words\n${' '.repeat(17)}\n     \nmore`);
  });

  it.each([
    ['> You retain', '  You retain'],
    ['>> You retain', '   You retain'],
    ['> > You\n>\n>retain', '    You\n \n retain'],
    ['  > You', '    You'],
    ['a > b', 'a > b'],
  ])('is what mail quotes: %j', (text, left) => expect(own(text)).toBe(left));

  it.each([
    'On Sun, Nov 22, 2026 at 1:00 AM Jane Doe <jane@example.org> wrote:',
    'Am 22.11.26 um 01:00 schrieb Jane Doe:',
    'Le dim. 22 nov. 2026 à 01:00, Jane Doe a écrit :',
    'El 22/11/26 Jane (jane@example.org) escribió:',
    'Il giorno 22 nov 2026 01:00 Jane ha scritto:',
    'On Sun, Nov 22, 2026 at 1:00 AM Jane Doe\n<jane@example.org> wrote:',
    'On Sun, Nov 22, 2026 at 1:00 AM Jane Doe <\njane@example.org> wrote:',
  ])('is not the line above what is quoted: %j', (line) => {
    const { text, edges: named } = ownText(`${line}\n\n> You retain`, HEADINGS);
    expect(text.trim()).toBe('You retain');
    expect(named).toEqual([{ start: 0, end: line.length + 1 }]);
  });

  it.each([
    'On Sunday Jane Doe wrote:',
    'On the terms that the authors waive all rights at 10:30 Jane wrote:',
    'On 1:0 Jane Doe wrote:',
  ])('is a line above what is quoted that names neither time nor writer, or could be a term: %s', (line) => {
    expect(own(`${line}\n\n> You retain`)).toContain(line);
  });

  it('is no answer’s where nothing is quoted below', () => {
    const line = 'On Sun, Nov 22, 2026 at 1:00 AM Jane Doe wrote:';
    expect(own(`${line}\nYou retain`)).toContain(line);
  });

  const numbered = (count: number, numberOf: (i: number) => number | string) =>
    Array.from({ length: count }, (_, i) => `${numberOf(i)} line`).join('\n');
  it.each([
    ['ten that rise', numbered(10, (i) => i + 1), true],
    ['from nought', numbered(10, (i) => i), true],
    ['by five', numbered(12, (i) => 5 * (i + 1)), true],
    ['with empty lines between', numbered(12, (i) => i + 1).replaceAll('\n', '\n\n'), true],
    ['nine', numbered(9, (i) => i + 1), false],
    ['that do not rise', numbered(12, () => 7), false],
    ['that fall', numbered(12, (i) => 50 - i), false],
    ['for less than four lines in five', `${numbered(12, (i) => i + 1)}${'\nmore'.repeat(4)}`, false],
    ['for four lines in five', `${numbered(12, (i) => i + 1)}${'\nmore'.repeat(3)}`, true],
    ['within words', numbered(12, (i) => `${i + 1}th`), false],
    ['of five digits', numbered(12, (i) => 10_000 + i), false],
  ])('is not the numbers of its lines: %s', (_, text, leftOut) => {
    expect(own(text)).toBe(leftOut ? text.replace(/^\d+/gm, (digits) => ' '.repeat(digits.length)) : text);
  });

  it('is not the mark that leads back from a footnote', () => {
    expect(own('The footnote. ↩︎\nmore')).toBe('The footnote.   \nmore');
    expect(own('The footnote. ↑')).toBe('The footnote.  ');
    expect(own('a ↑ b')).toBe('a ↑ b');
  });
});

describe('links as plain text writes them', () => {
  const links = (text: string) => {
    const { links: found, marks } = writtenLinks(text);
    const left = [...text].filter((_, at) => !marks.some(({ start, end }) => start <= at && at < end)).join('');
    return { left, links: found.map(({ start, end, target }) => [text.slice(start, end), target]) };
  };
  it.each([
    ['see [the summary](http://a.org/x) here', 'see the summary here', [['the summary', 'http://a.org/x']]],
    ['see [the summary](<https://a.org>)', 'see the summary', [['the summary', 'https://a.org']]],
    ['at http://a.org/x<http://b.org/y>.', 'at http://a.org/x.', [['http://a.org/x', 'http://b.org/y']]],
    ['at http://a.org/x <http://b.org/y>.', 'at http://a.org/x.', [['http://a.org/x', 'http://b.org/y']]],
    [
      '[a](http://a.org)[b](http://b.org)',
      'ab',
      [
        ['a', 'http://a.org'],
        ['b', 'http://b.org'],
      ],
    ],
    ['[a] (http://a.org)', '[a] (http://a.org)', []],
    ['[a](b)', '[a](b)', []],
    ['a <http://a.org>', 'a <http://a.org>', []],
  ])('lead somewhere: %s', (text, left, found) => expect(links(text)).toEqual({ left, links: found }));
});
