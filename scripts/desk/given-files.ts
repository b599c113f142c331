import { openAsBlob, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { GivenFile } from '../../src/desk/forms/form-files';

/** The files of a folder, of its folders too, or a file alone; each is opened only where it lies, those that cannot be with no blob. */
export async function givenFiles(place: string): Promise<GivenFile[]> {
  if (!statSync(place).isDirectory()) return [await fileAt(place, path.basename(place))];
  return (await filesIn(place, '')).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function filesIn(folder: string, within: string): Promise<GivenFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) return [{ path: within || '/', blob: null }];
  const found: GivenFile[] = [];
  for (const entry of entries) {
    const own = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesIn(own, `${within}${entry.name}/`)));
    else if (entry.isFile()) found.push(await fileAt(own, within + entry.name));
  }
  return found;
}

async function fileAt(place: string, within: string): Promise<GivenFile> {
  return { path: within, blob: await openAsBlob(place).catch(() => null) };
}
