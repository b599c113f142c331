import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/paper/paper';
import { listedPaper, matching } from '../../src/ui/popup/paper-filter';

const paper = (number: string, title: string, authors: readonly string[]): Paper => ({
  portal: 'openreview',
  key: number,
  title,
  authors: authors.map((name) => ({ name, given: '', family: name })),
  signedIn: null,
  status: 'accepted',
  venue: 'ICML',
  year: null,
  yearFrom: null,
  number,
  slug: null,
  url: 'https://openreview.net/forum?id=x',
  sources: {},
});
const papers = [
  paper('1', 'On the Łojasiewicz Condition', ['Łukasz Žižek']),
  paper('22', 'Bounds in $O(n^2)$ Time', ['Bjørn Åkesson', 'Ada Byron']),
  paper('123', 'Adam’s Speed: Well–Known?', ['陈 键飞']),
].map(listedPaper);

describe('the filter of a list of papers', () => {
  it.each([
    ['', ['1', '22', '123']],
    ['  ', ['1', '22', '123']],
    ['lojas', ['1']],
    ['ŁOJAS', ['1']],
    ['zizek lukasz', ['1']],
    ['bjorn', ['22']],
    ['byron bounds', ['22']],
    ['byron condition', []],
    ['o(n2)', ['22']],
    ["adam's", ['123']],
    ['well-known', ['123']],
    ['陈', ['123']],
    ['2', ['22', '123']],
    ['.*', []],
  ])('%j lets through %j', (typed, numbers) => {
    expect(matching(papers, typed).map(({ paper }) => paper.number)).toEqual(numbers);
  });
});
