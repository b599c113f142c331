/**
 * Run in a process of its own: prints how many megabytes that has after a few forms read, looked at and checked by one
 * reader, and after many.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { pmlr } from '../../src/agreements/pmlr';
import { checkPdf } from '../../src/checking';
import { nodePdfReader } from '../pdf/pdfium';

const [folder = '', few, many] = process.argv.slice(2);
const forms = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => new Uint8Array(readFileSync(`${folder}/${name}`)));
const reader = nodePdfReader();
const held = () => process.memoryUsage().rss / 1e6;
let before = Number.NaN;
for (let i = 0; i < Number(many); i++) {
  if (i === Number(few)) before = held();
  const reading = await reader.read(forms[i % forms.length] ?? new Uint8Array());
  if (reading.kind === 'read') checkPdf(reading, pmlr);
}
console.log(`${before} ${held()}`);
