import { describe, expect, it } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { type CheckResult, checkText, isDifference } from '../../src/checking';
import { FILLED, type Filled, type Layout } from './agreement-text';
import { formWith, nameOf, renumber } from './tamperings';

/** Something that a program or a person does to a form's text without touching its words. */
type Handling = (layout: Layout) => string;

const form = (layout: Layout, filled: Partial<Filled> = {}) => formWith(filled, layout);
const lines = (text: string) => text.split('\n');
const eachLine = (text: string, change: (line: string, i: number) => string) => lines(text).map(change).join('\n');
/** The text as pages of 20 lines, with what stands above and below each. */
function paged(text: string, head: (page: number) => string, foot: (page: number, pages: number) => string): string {
  const all = lines(text);
  const pages = Math.ceil(all.length / 20);
  return Array.from({ length: pages }, (_, i) =>
    [head(i + 1), ...all.slice(i * 20, i * 20 + 20), foot(i + 1, pages)].filter((line) => line !== '').join('\n'),
  ).join('\n\f');
}
const hyphenated = (text: string, hyphen: string) =>
  text
    .replace(/collec(?=tively)/, `collec${hyphen}`)
    .replace(/Inter(?=national)/, `Inter${hyphen}`)
    .replace(/other(?=wise)/, `other${hyphen}`);

const HANDLINGS: Readonly<Record<string, Handling>> = {
  'nothing done to it': (layout) => form(layout),
  // Printed by a browser.
  'Chrome’s heads and feet': (layout) =>
    paged(
      form(layout),
      () => '11/22/26, 1:00 AM\tPublication Agreement',
      (n, of) => `https://proceedings.mlr.press/faq.html\t${n}/${of}`,
    ),
  'Firefox’s heads and feet': (layout) =>
    paged(
      form(layout),
      () => 'Publication Agreement\thttps://proceedings.mlr.press/pmlr-license-agreement.html',
      (n, of) => `${n} of ${of}\t11/22/26, 01:00`,
    ),
  'heads of a German browser': (layout) =>
    paged(
      form(layout),
      () => '22.11.26, 01:00    Publication Agreement',
      (n, of) => `https://proceedings.mlr.press/    ${n}/${of}`,
    ),
  'heads of a British browser': (layout) =>
    paged(
      form(layout),
      () => '22/11/2026, 01:00    Publication Agreement',
      (n, of) => `file:///home/me/form.html    Page ${n} of ${of}`,
    ),
  'heads of a Japanese browser': (layout) =>
    paged(
      form(layout),
      () => '2026/11/22 1:00    Publication Agreement',
      (n, of) => `${n} / ${of}`,
    ),
  'heads and feet on lines of their own': (layout) =>
    paged(
      form(layout),
      () => '11/22/26, 1:00 AM\n\nForm\n',
      (n, of) => `\nfile:///home/me/in.html\n\n${n}/${of}\n`,
    ),
  'a head that names the file': (layout) =>
    paged(
      form(layout),
      () => '11/22/26, 1:00 AM agreement.html',
      () => '',
    ),
  'a title of the page around the heading': (layout) =>
    paged(
      form(layout),
      () => '11/22/26, 1:00 AM PMLR | Publication Agreement',
      () => '',
    ),
  // Numbers of pages and lines.
  'page numbers': (layout) =>
    paged(
      form(layout),
      () => '',
      (n) => String(n),
    ),
  'page numbers between dashes': (layout) =>
    paged(
      form(layout),
      () => '',
      (n) => `- ${n} -`,
    ),
  'Page 1 of 2': (layout) =>
    paged(
      form(layout),
      () => '',
      (n, of) => `Page ${n} of ${of}`,
    ),
  'p. 1': (layout) =>
    paged(
      form(layout),
      () => '',
      (n) => `p. ${n}`,
    ),
  'Roman page numbers': (layout) =>
    paged(
      form(layout),
      () => '',
      (n) => ['i', 'ii', 'iii', 'iv', 'v', 'vi'][n] ?? 'x',
    ),
  'numbered lines': (layout) => eachLine(form(layout), (line, i) => `${String(i + 1).padStart(3)} ${line}`),
  'numbered lines, the empty ones without': (layout) => {
    let n = 0;
    return eachLine(form(layout), (line) => (line.trim() ? `${++n}  ${line}` : line));
  },
  'every line’s number on a line of its own': (layout) => eachLine(form(layout), (line, i) => `${i + 1}\n${line}`),
  // Copied from a viewer of PDFs.
  'hyphens at the ends of lines': () => hyphenated(form('paragraphs'), '-\n'),
  'hyphens with spaces around the break': () => hyphenated(form('paragraphs'), '- \n   '),
  'the hyphen that Chromium’s viewer copies': () => hyphenated(form('paragraphs'), '\ufffe'),
  'the hyphen of PDFium': () => hyphenated(form('paragraphs'), '\u0002\n'),
  'soft hyphens': () => hyphenated(form('paragraphs'), '\u00ad'),
  'ends of lines of Windows': (layout) => form(layout).replace(/\n/g, '\r\n'),
  'ends of lines of old Macs': (layout) => form(layout).replace(/\n/g, '\r'),
  'separators of lines and paragraphs': (layout) => form(layout).replace(/\n\n/g, '\u2029').replace(/\n/g, '\u2028'),
  'no ends of lines': (layout) => form(layout).replace(/\s+/g, ' '),
  'spaces at the ends of lines': (layout) => eachLine(form(layout), (line) => `${line}   `),
  'indented lines': (layout) => eachLine(form(layout), (line, i) => ' '.repeat((i % 4) * 3) + line),
  'empty lines between all lines': (layout) => form(layout).replace(/\n/g, '\n\n'),
  'form feeds between pages': (layout) => form(layout).replace('6. You', '\f6. You'),
  'a mark of the byte order': (layout) => `\ufeff${form(layout)}`,
  'the footnote’s mark on a line of its own': (layout) =>
    form(layout)
      .replace(/agreement1 ?/, 'agreement\n1\n')
      .replace(/\b1The/, '1\nThe'),
  'the footnote’s mark raised': (layout) => form(layout).replace('agreement1', 'agreement¹').replace('1The', '¹The'),
  'clause numbers on lines of their own': (layout) => form(layout).replace(/^(\d\.) /gm, '$1\n'),
  'clause numbers left out': (layout) => form(layout).replace(/^(\d\.) /gm, ''),
  'bullets left out': (layout) => form(layout).replace(/^[•–] /gm, ''),
  ligatures: (layout) => form(layout).replace(/ffi/g, 'ﬃ').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ'),
  // Copied from a word processor or a web page.
  'straight quotes': (layout) => form(layout).replace(/[“”]/g, '"').replace(/’/g, "'"),
  'other people’s quotes': (layout) => form(layout).replace(/“/g, '„').replace(/”/g, '“'),
  'tabs after numbers and bullets': (layout) => form(layout).replace(/^(\d\.|[•–]) /gm, '$1\t'),
  'Word’s bullets': (layout) => form(layout).replace(/^• /gm, '\uf0b7\t').replace(/^– /gm, 'o\t'),
  'Word’s letters for the second level': () =>
    formWith({}, 'paragraphs', renumber({ '6.1': 'a.\t', '6.2': 'b.\t', '6.3': 'c.\t' })),
  'letters in brackets for the second level': () =>
    formWith({}, 'paragraphs', renumber({ '6.1': '(a) ', '6.2': '(b) ', '6.3': '(c) ' })),
  'Roman numbers for the second level': () =>
    formWith({}, 'paragraphs', renumber({ '6.1': 'i. ', '6.2': 'ii. ', '6.3': 'iii. ' })),
  'numbers in full for the second level': () =>
    formWith({}, 'paragraphs', renumber({ '6.1': '6.1. ', '6.2': '6.2 ', '6.3': '6.3) ' })),
  'numbers with brackets': (layout) => form(layout).replace(/^(\d)\. /gm, '($1) '),
  'spaces that do not break': (layout) => form(layout).replace(/ of /g, '\u00a0of\u202f'),
  'hyphens that do not break': (layout) => form(layout).replace('open-access', 'open\u2011access'),
  'a mark that leads back from the footnote': (layout) => form(layout).replace('1m9UsNt.', '1m9UsNt. ↩︎'),
  'the footnote numbered as a list': (layout) => form(layout).replace(/1The/, '1. The'),
  'marks in square brackets': (layout) => form(layout).replace('agreement1', 'agreement[1]').replace(/1The/, '[1] The'),
  'links as Markdown writes them': (layout) => form(layout).replace(/http:\/\/[^\s()]*[^\s().]/g, '[$&]($&)'),
  'links repeated as Outlook does': (layout) => form(layout).replace(/http:\/\/[^\s()]*[^\s().]/g, '$&<$&>'),
  'links repeated as Gmail does': (layout) => form(layout).replace(/http:\/\/[^\s()]*[^\s().]/g, '$& <$&>'),
  'a heading as Markdown writes it': (layout) => `# ${form(layout)}`,
  'a heading underlined': (layout) =>
    form(layout).replace('Publication Agreement', 'Publication Agreement\n====================='),
  'a bold heading': (layout) => form(layout).replace('Publication Agreement', '**Publication Agreement**'),
  'numbers that Markdown escapes': (layout) => form(layout).replace(/^(d). /gm, '$1\\. '),
  // Quoted in mail.
  'quoted lines': (layout) => eachLine(form(layout), (line) => `> ${line}`),
  'lines quoted twice': (layout) => eachLine(form(layout), (line) => `>> ${line}`),
  'lines quoted twice with spaces': (layout) => eachLine(form(layout), (line) => (line ? `> > ${line}` : '> >')),
  'an answer’s first line': (layout) =>
    `On Sun, Nov 22, 2026 at 1:00 AM Jane Doe <jane@example.org> wrote:\n\n${eachLine(form(layout), (line) => `> ${line}`)}`,
  // Rules to write on.
  'rules to write on': (layout) =>
    form(layout, {
      title: '____________',
      party: '____________',
      signer: '________',
      signed: '________',
      date: '________',
    }),
  'rules of dots': (layout) =>
    form(layout, {
      title: '............',
      party: '. . . . . . . .',
      signer: '……………',
      signed: '........',
      date: '........',
    }),
  'nothing filled in': (layout) => form(layout, { title: '', party: '', signer: '', signed: '', date: '' }),
  'text on the rules': (layout) =>
    form(layout, { title: `__${FILLED.title}__`, signer: `__${FILLED.signer}__`, date: `_${FILLED.date}_` }),
};

/** Nothing was written on these forms. */
const BLANK = new Set(['rules to write on', 'rules of dots', 'nothing filled in']);

const valuesOf = (result: CheckResult) => {
  if (result.kind !== 'checked') return null;
  const { title, party, correspondingAuthor, signature, date } = result.facts;
  const signed = signature.kind === 'text' ? signature.fact : null;
  return {
    title: title?.value,
    party: party?.value,
    signer: correspondingAuthor?.value,
    signed: signed?.value,
    date: date?.value,
  };
};
const differences = (result: CheckResult) =>
  result.kind === 'checked'
    ? result.findings.filter(isDifference).map((finding) => `${nameOf(finding.place)}: ${JSON.stringify(finding)}`)
    : [result.kind];

describe.each<Layout>(['paragraphs', 'lines', 'pages'])('a form set in %s', (layout) => {
  it.each(Object.entries(HANDLINGS))('passes with %s', (name, handled) => {
    const result = checkText(handled(layout), pmlr);
    expect(differences(result)).toEqual([]);
    expect(valuesOf(result)).toEqual(BLANK.has(name) ? {} : FILLED);
  });
});
