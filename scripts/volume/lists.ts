import type { VolumePaper } from './papers';

/** The volume as the chairs hand it to the publisher: BibTeX, the proceedings first, then each paper under its key. */
export function bibOf(papers: readonly VolumePaper[]): string {
  const head = entry('Proceedings', 'IMAG-2026', {
    booktitle: 'Proceedings of the 5th Conference on Imagined Machine Learning',
    name: 'Conference on Imagined Machine Learning',
    shortname: 'IMAG',
    year: '2026',
    editor: 'Vale, Iris and Thorn, Marek',
    volume: '900',
    start: '2026-10-12',
    end: '2026-10-15',
    address: 'Lowbridge',
  });
  const entries = papers.map(({ key, title, authors }) =>
    entry('InProceedings', key, { title: inTex(title), author: authors.map(citedName).map(inTex).join(' and ') }),
  );
  return [head, ...entries].join('\n');
}

function entry(kind: string, key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${kind}{${key},\n${lines.join('')}}\n`;
}

function citedName({ given, prefix = '', family, suffix = '' }: VolumePaper['authors'][number]): string {
  const last = [prefix, family].filter(Boolean).join(' ');
  return [last, suffix, given].filter(Boolean).join(', ');
}

/** What TeX would take for a sign of its own, outside of formulas. */
const inTex = (text: string) => text.replace(/(?<!\\)[&%#]/g, '\\$&');

/** The same papers as HotCRP's authors CSV: a line for each author, without keys. */
export function csvOf(papers: readonly VolumePaper[]): string {
  const lines = papers.flatMap(({ number, title, authors }) =>
    authors.map(({ given, prefix = '', family, suffix = '' }, i) => {
      const name = [prefix, family, suffix].filter(Boolean).join(' ');
      return [number, title, given, name, `author${i + 1}-of-${number}@example.org`, ''];
    }),
  );
  const head = ['paper', 'title', 'given_name', 'family_name', 'email', 'affiliation'];
  return [head, ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
