/**
 * `tsx scripts/bench/pdf-libraries/cold.ts NAME PAGES`: milliseconds from loading a library to its first PDF, and the megabytes that
 * the process grew by meanwhile, in a process of
 * its own. PAGES is a file of `PageItems` as JSON; without a NAME that is known it is our own maker that is timed.
 */
import { readFileSync } from 'node:fs';
import { FORM } from './form';
import { LIBRARIES } from './libraries';
import type { PageItems } from './page-items';

const [name = '', file = ''] = process.argv.slice(2);
const pages: PageItems[] = JSON.parse(readFileSync(file, 'utf8'));
const library = LIBRARIES[name];
const before = process.memoryUsage().rss;
const start = performance.now();
if (library) {
  await (await library())(pages);
} else {
  const { openPdfMaker } = await import('../../../src/pdf');
  const { nodeResources } = await import('../../pdf/resources');
  await (await openPdfMaker(nodeResources)).make(FORM);
}
console.log(performance.now() - start, (process.memoryUsage().rss - before) / 1e6);
