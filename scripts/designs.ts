import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withFields } from './designs/with-fields';
import { chromium } from './forms/printers';

/**
 * Prints the designs of invented forms in test/fixtures/any-form/tuned again, and makes one with fields of its own.
 * Needs Chromium; the tests need it not.
 *   npx tsx scripts/designs.ts [NAME…]
 */
const FOLDER = 'test/fixtures/any-form/tuned';
const asked = process.argv.slice(2);

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.html'))) {
  const name = path.basename(file, '.html');
  if (asked.length > 0 && !asked.includes(name)) continue;
  writeFileSync(path.join(FOLDER, `${name}.pdf`), chromium(readFileSync(path.join(FOLDER, file), 'utf8')));
  console.log(`${name}.pdf`);
}
if (asked.length === 0 || asked.includes('fields')) writeFileSync(path.join(FOLDER, 'fields.pdf'), await withFields());
