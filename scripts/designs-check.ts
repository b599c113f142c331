import { readdirSync } from 'node:fs';
import path from 'node:path';
import { openFileFormMaker } from '../src/pdf/fill/from-file';
import { measureForm } from './designs/measure-form';
import { nodePdfReader } from './pdf/pdfium';
import { nodeResources } from './pdf/resources';

/**
 * Brings blank forms, fills each in for 20 papers, makes 300 one-word edits of its words, empty and filled in, and
 * checks all of that against it; so too what other programs set again (`NAME--reset1.pdf`). Needs qpdf.
 *   EDITS=300 COPIES=20 npx tsx scripts/designs-check.ts [FOLDER|FILE…]
 */
const given = process.argv.slice(2);
const files = (given.length > 0 ? given : ['test/fixtures/any-form/tuned']).flatMap((one) =>
  one.endsWith('.pdf')
    ? [one]
    : readdirSync(one)
        .filter((name) => name.endsWith('.pdf') && !name.includes('--'))
        .map((name) => path.join(one, name)),
);
const reader = nodePdfReader();
const maker = await openFileFormMaker(nodeResources, reader);
const [copies, edits] = [Number(process.env.COPIES ?? 20), Number(process.env.EDITS ?? 300)];
for (const file of files) {
  const form = await measureForm(file, { reader, maker, copies, edits });
  if (!form) {
    console.log(`${path.basename(file, '.pdf')}: no form`);
    continue;
  }
  const of = (all: number, wrong: readonly string[]) => `${all - wrong.length}/${all}`;
  console.log(
    [
      form.name,
      form.own,
      `copies ${form.copies}/${copies}`,
      `edits ${of(form.edits, form.missed)}`,
      `resets ${of(form.resets, form.falseAlarms)}`,
      `not prefixed ${form.notPrefixed}`,
      `not clean ${form.notClean}`,
    ].join(' · '),
  );
  for (const [what, list] of Object.entries({
    'not made': form.unmade,
    accused: form.accused,
    missed: form.missed,
    'false alarm': form.falseAlarms,
  }))
    for (const one of list) console.log(`    ${what}: ${one}`);
}
