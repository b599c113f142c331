/**
 * npm run papers [-- N]: reads every paper of test/fixtures/papers back from a citation metadata page, makes its
 * signed PDF and reads that back with poppler. With N, that many papers spread over the list.
 */
import { readFileSync } from 'node:fs';
import { checkPdfs } from './papers/make-pdfs';
import { type ListedPaper, readBack } from './papers/read-back';

const listed = readFileSync(new URL('../test/fixtures/papers/papers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const wanted = Number(process.argv[2] ?? listed.length);
if (!Number.isInteger(wanted) || wanted < 1) throw new Error(`How many papers is “${process.argv[2]}”?`);
const step = listed.length / Math.min(wanted, listed.length);
const papers = listed
  .filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
  .map((line): ListedPaper => JSON.parse(line));

const misread = papers.flatMap((paper) =>
  (['first-last', 'last-first'] as const).flatMap((order) =>
    readBack(paper, order).map((problem) => `${paper.volume}/${paper.id} (${order}): ${problem}`),
  ),
);
console.log(`${papers.length} papers read from pages of either order of names: ${misread.length} differences`);

const { made, failures, largest } = await checkPdfs(papers, (done) => {
  if (done % 250 === 0) console.log(`  ${done} PDFs …`);
});
console.log(
  `${made} PDFs made and read back: ${failures.length} differences, largest ${(largest / 1000).toFixed(1)} kB`,
);
for (const line of [...misread, ...failures.map(({ paper, problem }) => `${paper}: ${problem}`)]) console.error(line);
if (misread.length + failures.length > 0) process.exitCode = 1;
