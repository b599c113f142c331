import { type Dirent, openAsBlob, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { GivenFile } from '../../src/desk/forms/form-files';

/** The files of a folder, of its folders too, or a file alone; each is opened only where it lies. */
export async function givenFiles(place: string): Promise<GivenFile[]> {
  if (!statSync(place).isDirectory()) return [{ path: path.basename(place), blob: await openAsBlob(place) }];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(place, entry));
  return Promise.all(
    files.sort().map(async (file) => ({
      path: file.split(path.sep).join('/'),
      blob: await openAsBlob(path.join(place, file)),
    })),
  );
}

const relative = (place: string, { parentPath, name }: Dirent) => path.relative(place, path.join(parentPath, name));
