import { describe, expect, it } from 'vitest';
import { citationPage, readBack } from '../../scripts/papers/read-back';
import { handInKey } from '../../src/agreements/pmlr/naming';
import type { Paper } from '../../src/paper/paper';
import { typesetTitle } from '../../src/paper/title';
import { readPage } from '../../src/portals';
import { expectedReadings, listedPapers } from './listed-papers';

const ORDERS = ['first-last', 'last-first'] as const;

function listed(volume: string, id: string) {
  const paper = listedPapers.find((one) => one.volume === volume && one.id === id);
  if (!paper) throw new Error(`${volume}/${id} is not in papers.jsonl`);
  return paper;
}

function paperOf(reading: ReturnType<typeof readPage>): Paper {
  if (reading.kind !== 'paper') throw new Error(`read as ${reading.kind}`);
  return reading.paper;
}

describe.each(ORDERS)('hard cases, names %s', (order) => {
  it.each(expectedReadings.map((expected) => [`${expected.volume}/${expected.id}`, expected] as const))(
    '%s',
    (_, expected) => {
      const paper = paperOf(readPage(citationPage(listed(expected.volume, expected.id), order)));
      expect(typesetTitle(paper.title)).toBe(expected.title);
      expect(paper.authors.map((author) => author.name)).toEqual(expected.authors);
      const key = order === 'first-last' ? (expected.keyFromDisplayOrder ?? expected.key) : expected.key;
      if (key !== undefined) expect(handInKey(paper)).toBe(key);
    },
  );
});

it('every title with a dollar sign, a backslash or a brace has its expected reading', () => {
  const hard = new Set(expectedReadings.map(({ volume, id }) => `${volume}/${id}`));
  const missing = listedPapers.filter(({ volume, id, title }) => /[$\\{}]/.test(title) && !hard.has(`${volume}/${id}`));
  expect(missing.map((paper) => paper.title)).toEqual([]);
});

it('titles without TeX come out as they went in', () => {
  for (const { title } of listedPapers.filter((paper) => !/[$\\{}]/.test(paper.title))) {
    expect(typesetTitle(title)).toBe(title.replace(/\s+/g, ' ').trim());
  }
});

describe.each(ORDERS)('papers read back from their pages, names %s', (order) => {
  const some = listedPapers.filter((_, i) => i % 60 === 7);
  it.each(some.map((paper) => [`${paper.volume}/${paper.id}`, paper] as const))('%s', (_, paper) => {
    expect(readBack(paper, order)).toEqual([]);
  });

  it('notices a title and an author that do not come back', () => {
    const paper = {
      volume: 'v0',
      id: 'x',
      year: 2020,
      title: 'Hidden\u200b mark',
      authors: [{ given: 'A;B', family: 'C' }],
    };
    expect(readBack(paper, order)).toHaveLength(3);
  });
});
