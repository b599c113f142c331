import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ListReading, papersFromColumns, readPaperList, readPaperLists } from '../../../src/desk/papers';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/lists/${name}`, import.meta.url));

async function read(...names: string[]) {
  return linesOf(await readPaperLists(names.map((name) => ({ name, bytes: fixture(name) }))));
}

/** What was read, a line a paper. */
function linesOf(reading: ListReading) {
  if (reading.kind !== 'papers') return reading;
  const papers = reading.papers.map(({ id, key, number, otherIds, title, authors }) => {
    const people = authors.map(
      ({ name, email, isContact }) => `${name}${email ? ` <${email}>` : ''}${isContact ? '*' : ''}`,
    );
    return `${id}|${key ?? ''}|${number ?? ''}|${otherIds.join()}|${title}|${people.join('; ')}`;
  });
  return { format: reading.format, papers, remarks: reading.remarks.map(({ kind, count }) => `${count} ${kind}`) };
}

describe('a list of papers as a portal writes it', () => {
  it('is read from the BibTeX of a volume, under its keys and with its TeX', async () => {
    expect(await read('pmlr-volume.bib')).toEqual({
      format: 'bibtex',
      papers: [
        'chen26a|chen26a|rJx2abCdEf|rJx2abCdEf|Bayesian Optimisation in $\\mathcal{O}(n^{2/3})$ Steps: A View from Below|Jianfei Chen; Li van den Oord; Hal Daumé III',
        "o-neill26a|o-neill26a|||Learning to Quote ``Quotes'' in 1\\% of the Time|Siobhán O'Neill; The Example Collaboration and Friends",
        'lukasz26b|lukasz26b|||Na{\\"i}ve {\\L}ukasiewicz Networks \\& Their Limits|Łukasz Święty; Ngô Báo Châu',
      ],
      remarks: [],
    });
    expect(await readPaperList('x', fixture('pmlr-volume.bib'))).toMatchObject({ volume: '312' });
  });

  it("is read from OpenReview's console, without what was rejected or withdrawn", async () => {
    expect(await read('openreview-console.csv')).toEqual({
      format: 'openreview',
      papers: [
        '3||3|rJx2abCd|Graphs, Trees "and" Forests|',
        '7||7|sK9pQr_-x1|$\\ell_1$ Is Enough|',
        '15||15|abOpen1234|Still Open|',
      ],
      remarks: ['2 not-accepted', '1 undecided'],
    });
  });

  it.each([
    [
      'openreview-notes-v1.json',
      ['3||3|rJx2abCd|Graphs, Trees "and" Forests|Jane Q. Doe <jane@example.org>; 陈键飞'],
      2,
    ],
    [
      'openreview-notes-v2.json',
      [
        '3||3|rJx2abCd|Graphs, Trees "and" Forests|Jane Q. Doe; Hal Daumé III <hal@example.org>',
        '7||7|sK9pQr_-x1|$\\ell_1$ Is Enough|Ada Example',
      ],
      1,
    ],
  ])('is read from the notes of both APIs of OpenReview (%s)', async (name, papers, out) => {
    expect(await read(name)).toEqual({ format: 'openreview', papers, remarks: [`${out} not-accepted`] });
  });

  it("is read from HotCRP's authors, new and old, several lines a paper", async () => {
    const caches = '12||12||Caches, "Warm" and Cold|Jane Doe <jane@example.org>*; José Núñez';
    expect(await read('hotcrp-authors.csv')).toMatchObject({
      format: 'hotcrp',
      papers: [
        `${caches} de la Cruz <jose@example.org>`,
        '31||31||Faster Than −1|陈键飞 <chen@example.org>*; Madonna <madonna@example.org>',
      ],
    });
    expect(await read('hotcrp-authors-old.csv')).toMatchObject({ papers: [`${caches} <jose@example.org>`] });
    expect(await read('hotcrp-data.json')).toMatchObject({
      papers: [`${caches} <jose@example.org>*`, '15||15||Written by a Team|Ada Example <ada@example.org>'],
      remarks: ['2 not-accepted'],
    });
  });

  it("is read from EasyChair's tables, papers and authors apart, in the letters of Windows", async () => {
    const paper = '4||4||Straßen; und "Wege"|Jörg Müller';
    expect(await read('easychair-submission.csv')).toMatchObject({ papers: [`${paper}; Zoë Brontë; José Núñez`] });
    const both = [`${paper} <joerg@example.org>*; Zoë Brontë <zoe@example.org>; José Núñez <jose@example.org>`];
    expect(await read('easychair-submission.csv', 'easychair-author.csv')).toMatchObject({ papers: both });
    expect(await read('easychair-author.csv', 'easychair-submission.csv')).toMatchObject({ papers: both });
    expect(await read('easychair-author.csv')).toEqual({ kind: 'refused', why: 'authors-alone' });
  });

  it("is read from CMT's table, the one to write to marked", async () => {
    expect(await read('cmt-papers.tsv')).toEqual({
      format: 'cmt',
      papers: [
        '17||17||Semi; Colons, and Commas|John Roe <john@example.org>; Jane Doe <jane@example.org>*',
        '19||19||Awaiting|C D <c@example.org>*; E F',
      ],
      remarks: ['1 not-accepted', '1 undecided'],
    });
  });

  it('is read from a table whose columns the chair names', async () => {
    const reading = await readPaperList('x', fixture('own-table.csv'));
    if (reading.kind !== 'columns') throw new Error(reading.kind);
    expect(reading.table.head).toEqual(['Nr', 'Beitrag', 'Wer']);
    expect([...reading.proposed]).toEqual([
      ['number', 0],
      ['title', 1],
    ]);
    expect(linesOf(papersFromColumns(reading.table, new Map([...reading.proposed, ['authors', 2]])))).toMatchObject({
      papers: ['1||1||Über Größen|Jörg Müller; Anna Bär', '2||2||Ein zweiter, längerer Beitrag|Anna Bär'],
    });
  });
});

describe('a table of one’s own', () => {
  it('may name the one to write to by an address alone', async () => {
    const text = 'no;title;authors;contact\n1;One;A B, C D;c@example.org\n';
    expect(linesOf(await readPaperList('x', new TextEncoder().encode(text)))).toMatchObject({
      papers: ['1||1||One|A B <c@example.org>*; C D'],
    });
  });
});

describe('a table to which lines were added', () => {
  it.each([
    ['by a program that ends them otherwise', 'paper,title\r\n1,Rivers\r\n', '2,Lattices\n3,Nets\n'],
    ['by one of another kind', 'paper,title\n1,Rivers\n', '2,Lattices\r\n3,Nets\r\n'],
    ['as it was by an old one', 'paper,title\r1,Rivers\r', '2,Lattices\r3,Nets'],
  ])('%s', async (_, before, added) => {
    const reading = await readPaperList('a.csv', new TextEncoder().encode(before + added));
    expect(linesOf(reading)).toMatchObject({ papers: ['1||1||Rivers|', '2||2||Lattices|', '3||3||Nets|'] });
  });
});

describe('several lists of one volume', () => {
  const bytes = (text: string) => ({ name: 'x', bytes: new TextEncoder().encode(text) });

  it('are put together by title: the keys of one, the addresses of another', async () => {
    const bib = bytes('@inproceedings{doe26, title={Deep {N}ets}, author={Doe, Jane}}');
    const hotcrp = bytes(
      'paper,title,first,last,email\n4,Deep Nets,Jane,Doe,jane@example.org\n5,Other,A,B,a@example.org',
    );
    expect(linesOf(await readPaperLists([bib, hotcrp]))).toEqual({
      format: 'several',
      papers: ['doe26|doe26|4||Deep Nets|Jane Doe <jane@example.org>'],
      remarks: ['1 not-in-first'],
    });
  });

  it('are put one behind another where they have no paper in common', async () => {
    const reading = await readPaperLists([bytes('number,title\n1,One'), bytes('number,title\n1,Two')]);
    if (reading.kind !== 'papers') throw new Error(reading.kind);
    expect(reading.papers.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(new Set(reading.papers.map(({ id }) => id)).size).toBe(2);
  });
});
