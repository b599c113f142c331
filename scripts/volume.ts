/**
 * npm run volume -- OUT [FORMS]: makes a volume for the chair's desk: OUT/papers.bib and papers.csv (310 real papers),
 * OUT/forms (305 forms by nine producers, as text and as pictures, 90 of them with one fault each), and OUT/truth.json,
 * which says what the desk should say of each. With 60 for FORMS, a sample of 60 lines. What OUT/pieces has is not made again.
 * Needs Chromium, Firefox, LibreOffice Writer, poppler-utils and qpdf; Ghostscript and mupdf-tools where they are there.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bibOf, csvOf } from './volume/lists';
import { make } from './volume/make';
import { pack } from './volume/pack';
import { planOf, SAMPLE, WHOLE } from './volume/plan';
import { FormMaker } from './volume/producers';
import { truthOf } from './volume/truth';

/** So many forms are printed before the first of them is kept. */
const AT_ONCE = 60;

const [out, forms = '315'] = process.argv.slice(2);
if (!out) throw new Error('Which folder shall the volume go into?');
if (forms !== '315' && forms !== '60') throw new Error('There is a volume of 315 lines, and one of 60');

const plan = planOf(forms === '60' ? SAMPLE : WHOLE);
const pieces = path.join(out, 'pieces');
mkdirSync(pieces, { recursive: true });
const piece = (id: string) => path.join(pieces, id);
const wanted = plan.forms.filter(({ id }) => !existsSync(piece(id)));
const maker = await FormMaker.open();
let made = plan.forms.length - wanted.length;
for (let from = 0; from < wanted.length; from += AT_ONCE) {
  await make(wanted.slice(from, from + AT_ONCE), maker, (form, bytes) => {
    writeFileSync(piece(form.id), bytes);
    console.log(`${++made} of ${plan.forms.length}: ${form.path}`);
  });
}

const packed = await pack(plan.forms.map((form) => ({ form, bytes: new Uint8Array(readFileSync(piece(form.id))) })));
const save = (name: string, data: string | Uint8Array) => {
  const file = path.join(out, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, data);
};
for (const [name, bytes] of packed.files) save(path.join('forms', name), bytes);
save('papers.bib', bibOf(plan.papers));
save('papers.csv', csvOf(plan.papers));
save('truth.json', `${JSON.stringify(truthOf(plan, packed.pagesOf), null, 1)}\n`);
console.log(`${plan.papers.length} papers, ${packed.files.size} files`);
process.exit(0);
