import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkPdfs } from '../../scripts/papers/make-pdfs';
import type { ListedPaper } from '../../scripts/papers/read-back';

const lines = readFileSync(new URL('../fixtures/papers/papers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const papers = lines.map((line): ListedPaper => JSON.parse(line));
const isRare = ({ title, authors }: ListedPaper) =>
  /[\\$^_{}]|[^ -~]/.test(title + authors.map((a) => a.family).join(''));

it('makes a form of real papers that says their title and name exactly, with nothing out of place', async () => {
  const longest = papers.toSorted((a, b) => b.title.length - a.title.length).slice(0, 6);
  const rare = papers.filter(isRare).filter((_, i) => i % 12 === 0);
  const spread = papers.filter((_, i) => i % 250 === 0);
  const { made, failures } = await checkPdfs([...new Set([...longest, ...rare, ...spread])], () => {});
  expect(failures).toEqual([]);
  expect(made).toBeGreaterThan(40);
}, 60_000);
