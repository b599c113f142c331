import { describe, expect, it } from 'vitest';
import { papersOnPage, readPaperList } from '../../../src/desk/papers';
import { foundText } from '../../../src/paper/found-text';
import { typesetTitle } from '../../../src/paper/title';
import { listedPapers } from '../../paper/listed-papers';

const allPapers = listedPapers.map(({ volume, id, title, authors }) => ({
  id: `${volume}-${id}`,
  title,
  authors: authors.map(({ given, family }) => (given ? `${family}, ${given}` : family)),
}));

describe('the real papers of the fixtures', () => {
  it('come back from BibTeX with their titles, authors and keys', async () => {
    const written = allPapers.map(
      ({ id, title, authors }) =>
        `@InProceedings{${id},\n  title = \t {${title}},\n  author =  {${authors.join(' and ')}},\n  abstract = {Of $\\{0, 1\\}$, 50\\% and "more".}\n}\n`,
    );
    const reading = await readPaperList('x.bib', new TextEncoder().encode(written.join('\n')));
    if (reading.kind !== 'papers') throw new Error(reading.kind);
    const found = new Map(reading.papers.map((paper) => [paper.key, paper]));
    const otherwise = allPapers.flatMap(({ id, title, authors }) => {
      const paper = found.get(id);
      const same = typesetTitle(paper?.title ?? '') === typesetTitle(title) && paper?.authors.length === authors.length;
      return same ? [] : [`${id}: ${title} → ${paper?.title}`];
    });
    expect(otherwise).toEqual([]);
  });

  it('come back from CSV as they were found', async () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = allPapers.map(({ id, title }) => `${id},${quoted(title)}`);
    const reading = await readPaperList('x', new TextEncoder().encode(`key,title\n${rows.join('\n')}`));
    if (reading.kind !== 'papers') throw new Error(reading.kind);
    expect(reading.papers.map(({ title }) => title)).toEqual(allPapers.map(({ title }) => foundText(title)));
  });
});

describe('a list page that is open in the browser', () => {
  it('gives each of its papers once', () => {
    const paper = {
      portal: 'openreview',
      key: 'openreview:rJx2abCd',
      title: 'One',
      authors: [{ name: 'Jane Doe', given: 'Jane', family: 'Doe' }],
      corresponding: 'Jane Doe',
      signedIn: null,
      status: 'accepted',
      venue: null,
      year: null,
      yearFrom: null,
      number: '3',
      slug: null,
      url: '',
      sources: {},
    } as const;
    expect(papersOnPage([paper, paper, { ...paper, key: 'x', title: ' ' }])).toEqual([
      {
        id: 'openreview:rJx2abCd',
        key: null,
        number: '3',
        otherIds: ['rJx2abCd'],
        title: 'One',
        authors: [{ name: 'Jane Doe', email: null, isContact: true }],
      },
    ]);
  });
});
