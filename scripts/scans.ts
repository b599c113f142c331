/**
 * npm run scans -- OUT [NAME …]: makes scans and photographs of signed forms, unaltered, altered and broken, and
 * OUT/list.json, which says what each of them is. With names, only those; `bad` names all that is no form. Needs poppler; Chromium prints two of the altered.
 * The same every time.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ALTERED } from './scans/altered';
import { makeBad } from './scans/bad';
import { type Listed, makeListed } from './scans/listed';
import { AS_RECEIVED } from './scans/seed';
import { UNALTERED } from './scans/unaltered';

const [out, ...names] = process.argv.slice(2);
if (!out) throw new Error('Which folder shall the scans go into?');
mkdirSync(out, { recursive: true });
const save = (name: string, bytes: Uint8Array) => writeFileSync(path.join(out, name), bytes);

const groups = { unaltered: UNALTERED, altered: ALTERED, received: AS_RECEIVED } as const;
const list: Listed[] = [];
for (const group of ['unaltered', 'altered', 'received'] as const) {
  for (const [i, spec] of groups[group].entries()) {
    if (names.length > 0 && !names.includes(spec.name)) continue;
    const { listed, files } = await makeListed(spec, group, i % 2 === 0 ? 'set' : 'report');
    for (const [k, name] of listed.files.entries()) save(name, files[k] ?? new Uint8Array());
    list.push(listed);
    console.log(`${group} ${listed.files.join(' ')}`);
  }
}
const bad = names.length > 0 && !names.includes('bad') ? [] : await makeBad(save);
save('list.json', new TextEncoder().encode(`${JSON.stringify({ documents: list, bad }, null, 1)}\n`));
console.log(`${list.length} documents, ${bad.length} bad inputs`);
