import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bibOf, csvOf } from './lists';
import { make } from './make';
import { pack } from './pack';
import { planOf, type Size } from './plan';
import { FormMaker } from './producers';
import { truthOf } from './truth';

/** So many forms are printed before the first of them is kept. */
const AT_ONCE = 60;

/** Makes a volume in a folder; a form whose piece is there already is not made again. */
export async function writeVolume(out: string, size: Size): Promise<void> {
  const plan = planOf(size);
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
}
