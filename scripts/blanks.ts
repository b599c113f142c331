import { readFileSync } from 'node:fs';
import { blankFields } from '../src/any-form/blank-fields';
import type { FoundBlank } from '../src/any-form/blank-form';
import { readBlankForm } from '../src/any-form/read-blank-form';
import { nodePdfReader } from './pdf/pdfium';

const USAGE = `Usage: npm run blanks -- FILE… [--json]

Prints the blanks that Imprimatur finds on blank forms (PDF): page, box, how it was found, label, what it wants, what it
asks. With --json all that is read of them.`;

const given = process.argv.slice(2);
const files = given.filter((one) => !one.startsWith('-'));
if (files.length === 0) {
  console.error(USAGE);
  process.exit(1);
}
const reader = nodePdfReader();
const all: Record<string, unknown> = {};
for (const file of files) {
  const form = await readForm(new Uint8Array(readFileSync(file)));
  all[file] = form;
  if (!given.includes('--json')) console.log([file, ...linesOf(form)].join('\n'));
}
if (given.includes('--json')) console.log(JSON.stringify(all, null, 1));

async function readForm(bytes: Uint8Array) {
  const pdf = await reader.read(bytes);
  if (pdf.kind !== 'read') return pdf;
  const fields = await blankFields(bytes, pdf.pages);
  return 'kind' in fields ? fields : readBlankForm(pdf, fields);
}

function linesOf(form: Awaited<ReturnType<typeof readForm>>): string[] {
  if (form.kind !== 'form') return [`  ${form.kind} ${'why' in form ? form.why : ''}`];
  const doubts = form.doubts.length > 0 ? [`  may be no form: ${form.doubts.join(', ')}`] : [];
  return [...doubts, ...form.blanks.map(lineOf)];
}

function lineOf({ page, box, how, label, wants, asks, isLikely, given: value, rows, where }: FoundBlank): string {
  const place = [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ');
  const words = label.length > 60 ? `…${label.slice(-59)}` : label;
  const marks = [isLikely ? '' : 'maybe', rows > 1 ? `${rows} rows` : '', value === null ? '' : `= ${value}`];
  const about = `${asks} ${wants.join(' ')} ${marks.filter(Boolean).join(', ')}`;
  return `  ${page} [${place}] ${how} ${where} "${words}" → ${about}`.trimEnd();
}
