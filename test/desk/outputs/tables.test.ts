import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { authorMessages, messagesCsv, reportCsv } from '../../../src/desk/outputs';
import { author, desk, form, paper, problem, words } from './desk';

const spoiled = desk(
  [
    [
      paper('chen26a', {
        title: '=HYPERLINK("https://example.org")',
        number: '@SUM(A1)',
        authors: [author('+1 Doe', '=x@example.org', true), author('José, "the" Ñ')],
      }),
      form({
        path: '-2+3/forms;\n642.pdf',
        state: 'wrong',
        pages: { from: 3, to: 4 },
        problems: [problem('no-date', 'look'), problem('altered', 'wrong', '\t=1+1')],
        decision: { said: 'sent-back', note: '=cmd|calc' },
      }),
      form({ path: 'older.pdf' }),
    ],
    [paper('doe26', { key: null, title: '$\\ell_1$ Is Enough', number: '7' })],
  ],
  [form({ path: 'stray.pdf', state: 'to-look-at', title: 'Nobody’s' })],
);

const parsed = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true });

describe('the table as CSV', () => {
  it('comes back from a reader of CSV, a line a paper and a form without one', () => {
    const { data, errors } = parsed(reportCsv(spoiled, words));
    expect(errors).toEqual([]);
    expect(data).toHaveLength(3);
    expect(data[0]).toMatchObject({
      key: 'chen26a',
      authors: '\'+1 Doe; José, "the" Ñ',
      state: 'wrong',
      problems: "no-date\naltered: \t'=1+1",
      decision: 'sent-back',
      pages: '3–4',
      otherForms: 'older.pdf',
    });
    expect(data[1]).toMatchObject({ key: '', number: '7', title: 'ℓ₁ Is Enough', state: 'missing', file: '' });
    expect(data[2]).toMatchObject({ title: 'Nobody’s', state: 'to-look-at', file: 'stray.pdf' });
  });

  it('holds no cell that a spreadsheet would take for a formula', () => {
    const message = { subject: () => '=1', text: () => '-1\nplease' };
    for (const csv of [reportCsv(spoiled, words), messagesCsv(spoiled, { ...words, ...message })]) {
      const cells = Papa.parse<string[]>(csv.replace(/^\ufeff/, '')).data.flat();
      expect(cells.filter((cell) => /^\s*[=+\-@]|^[\t\r]/.test(cell))).toEqual([]);
      expect(cells.some((cell) => cell.startsWith("'="))).toBe(true);
    }
  });

  it('holds none for one that parts cells by semicolons or tabs, whatever it makes of quotation marks', () => {
    const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    const titles = signs.flatMap((sign) => [
      `${sign}1`,
      `Doe; ${sign}1`,
      `a;"${sign}1"`,
      `a\t ${sign}1`,
      `a\r\n${sign}1`,
    ]);
    const csv = reportCsv(desk(titles.map((title, i) => [paper(`p${i}`, { title: 'T', number: title })])), words);
    for (const cell of csv.replace(/^\ufeff/, '').split(/[;\t\r\n]/))
      expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
    const { data } = parsed(reportCsv(desk([[paper('x', { title: 'a; b - c = d (Doe; Roe)' })]]), words));
    expect(data[0]?.title).toBe('a; b - c = d (Doe; Roe)');
  });

  it('takes hardly longer for a cell of nothing but white space', () => {
    const title = '\t '.repeat(200_000);
    const began = performance.now();
    reportCsv(desk([[paper('x', { number: title })]]), words);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('tells all pictures of a form in one cell', () => {
    const part = (path: string) => form({ path, problems: [problem('pages-missing', 'look')] });
    const csv = reportCsv(desk([[paper('x'), part('1.jpg'), part('2.jpg'), form({ path: 'old.pdf' })]]), words);
    expect(parsed(csv).data[0]).toMatchObject({ file: '1.jpg\n2.jpg', otherForms: 'old.pdf' });
  });
});

describe('messages to authors', () => {
  it('are for those whose form is wrong or missing, certain things first', () => {
    expect(authorMessages(spoiled)).toMatchObject([
      {
        why: 'wrong',
        to: ['=x@example.org'],
        names: ['+1 Doe'],
        problems: [{ kind: 'altered' }, { kind: 'no-date' }],
        file: '-2+3/forms;\n642.pdf',
        note: '=cmd|calc',
      },
      { why: 'missing', to: [], names: [], title: 'ℓ₁ Is Enough', problems: [], file: '' },
    ]);
  });

  it('go to whom the list says to write to, else to the first author with an address', () => {
    const authors = [
      author('A'),
      author('B', 'b@example.org'),
      author('C', 'c@example.org', true),
      author('D', 'd@example.org', true),
    ];
    const to = (some: typeof authors) => authorMessages(desk([[paper('x', { authors: some })]]))[0];
    expect(to(authors)).toMatchObject({ to: ['c@example.org', 'd@example.org'], names: ['C', 'D'] });
    expect(to(authors.slice(0, 2))).toMatchObject({ to: ['b@example.org'], names: ['B'] });
    expect(to(authors.slice(0, 1))).toMatchObject({ to: [], names: ['A'] });
  });

  it('are for papers of which the list has nothing but the title', () => {
    const titled = paper('t', { key: null, number: null });
    const given = desk([[titled, form({ path: 'a.pdf', state: 'wrong' })]]);
    expect(authorMessages(given)).toMatchObject([{ why: 'wrong', title: 'The paper t', names: [], to: [] }]);
  });

  it('are none for forms that the chair accepted, that are right, or that have no paper', () => {
    const none = desk(
      [
        [paper('x'), form({ path: 'a.pdf', state: 'wrong', decision: { said: 'accepted', note: '' } })],
        [paper('y'), form({ path: 'b.pdf' })],
      ],
      [form({ path: 'c.pdf', state: 'wrong' })],
    );
    expect(authorMessages(none)).toEqual([]);
  });
});
