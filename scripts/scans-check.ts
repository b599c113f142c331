/**
 * npm run scans:check -- FOLDER [again] [NAME …]: has the product read every document that `npm run scans` made in FOLDER, and
 * says what it missed, what it doubted without cause, and which facts it read. FOLDER/found.json has every doubt, and so has the output with names.
 * What was read is kept in FOLDER/read; with `again` that is compared, and nothing is read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BadInput } from './scans/bad';
import { type Judged, judge, shortcomings } from './scans/judge';
import { keep, keptPages } from './scans/kept';
import type { Listed } from './scans/listed';
import { type Outcome, ScanChecker } from './scans/read';
import { summary } from './scans/summary';

const [folder, ...more] = process.argv.slice(2);
const again = more.includes('again');
const names = more.filter((name) => name !== 'again');
if (!folder) throw new Error('Which folder are the scans in?');
const bytesOf = (file: string) => new Uint8Array(readFileSync(path.join(folder, file)));
const list: { documents: Listed[]; bad: BadInput[] } = JSON.parse(readFileSync(path.join(folder, 'list.json'), 'utf8'));
const wanted = (name: string) => names.length === 0 || names.includes(name);

const checker = await ScanChecker.start();
const read = path.join(folder, 'read');
const all: Judged[] = [];
const found: object[] = [];
for (const listed of list.documents.filter(({ name }) => wanted(name))) {
  const kept = again ? await keptPages(read, listed.name) : null;
  const outcome = kept ? checker.check(kept) : await checker.read(listed.files.map(bytesOf));
  if (!kept && outcome.kind === 'checked') await keep(read, listed.name, outcome.pages);
  const judged = judge(listed, outcome);
  all.push(judged);
  if (names.length > 0) console.log(doubtsIn(outcome).join('\n'));
  found.push({ ...judged, outcome: outcome.kind === 'checked' ? outcome.result : outcome.why });
  const facts = Object.entries(judged.facts ?? {}).map(([fact, score]) => `${fact} ${score}`);
  const said = judged.said.map((one) => (one ? 'said' : 'MISSED'));
  console.log(
    [listed.half, listed.name, `${listed.dpi}`, judged.verdict, judged.falseDoubts.join('+'), ...said, facts.join(', ')]
      .concat(
        shortcomings(judged).map((text) => `!! ${text}`),
        `${judged.seconds} s`,
      )
      .join('\t'),
  );
}
function doubtsIn(outcome: Outcome): string[] {
  const comparison = outcome.kind === 'checked' && 'comparison' in outcome.result ? outcome.result.comparison : null;
  return (comparison?.doubts ?? []).map(
    ({ page, kind, place, expected, read: words, confidence }) =>
      `    ${page} ${place.kind} ${place.number} ${kind}: “${expected}” “${words}” ${Math.round(confidence)}`,
  );
}

for (const { file, what, answer } of list.bad.filter(({ file }) => wanted(file))) {
  const outcome = await checker.read([bytesOf(file)]);
  const said = outcome.kind === 'refused' ? `refused: ${outcome.why.kind}` : outcome.result.kind;
  console.log([file, what, `(${answer})`, said, `${Math.round(outcome.ms / 100) / 10} s`].join('\t'));
}
writeFileSync(path.join(folder, 'found.json'), `${JSON.stringify(found, null, 1)}\n`);
console.log(summary(all).join('\n'));
process.exit(0);
