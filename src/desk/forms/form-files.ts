import type { FormFile, SetAside } from '../form-file';
import { BEGINNING, type FileKind, kindByBytes, kindByPath } from './file-kind';
import { type ZipFile, zipFiles } from './zip-files';

/** What the chair gave: a file of a folder, or one of several, with its place for people. */
export interface GivenFile {
  readonly path: string;
  readonly blob: Blob;
}

/** ZIPs in one another, files in all, bytes of one file, and bytes of a ZIP within a ZIP: more has no volume. */
export const FILES_LIMITS = { depth: 3, files: 20_000, bytes: 100_000_000, innerZip: 200_000_000 } as const;

/**
 * The files among what was given that may be forms, one after another; of ZIPs those within, of what a system left in a
 * folder nothing. What is not to be read is told to `aside`. Never throws because of a file.
 */
export async function* formFiles(given: Iterable<GivenFile>, aside: (one: SetAside) => void): AsyncGenerator<FormFile> {
  const count = { files: 0 };
  for (const { path, blob } of given) {
    const kind = kindByPath(path) ?? kindByBytes(await beginningOf(blob));
    if (kind === 'zip') {
      yield* filesInZip({ path, open: async () => blob, depth: 1 }, aside, count);
      continue;
    }
    if (!isWanted(kind, path, aside, count)) continue;
    yield { path, size: blob.size, bytes: async () => limited(blob) };
  }
}

/** Whether a file is to be read; what is to be told of it is told. */
function isWanted(kind: FileKind, path: string, aside: (one: SetAside) => void, count: { files: number }): boolean {
  if (kind === 'other') aside({ path, why: 'other-kind' });
  if (kind !== 'form') return false;
  count.files++;
  if (count.files === FILES_LIMITS.files + 1) aside({ path, why: 'too-much' });
  return count.files <= FILES_LIMITS.files;
}

interface Zip {
  readonly path: string;
  /** The ZIP itself; one within another is unpacked each time. */
  readonly open: () => Promise<Blob>;
  readonly depth: number;
}

async function* filesInZip(
  { path, open, depth }: Zip,
  aside: (one: SetAside) => void,
  count: { files: number },
): AsyncGenerator<FormFile> {
  let isLocked = false;
  try {
    for await (const file of zipFiles(await open())) {
      const within = `${path}/${file.name}`;
      // The path of the ZIP itself says nothing of what is in it.
      const known = kindByPath(file.name);
      if (known === 'hidden') continue;
      if (file.isLocked) {
        if (!isLocked) aside({ path, why: 'locked-zip' });
        isLocked = true;
        continue;
      }
      const kind = known ?? (await kindOf(file));
      if (kind === 'zip') {
        if (depth === FILES_LIMITS.depth) aside({ path: within, why: 'too-much' });
        else yield* filesInZip({ path: within, open: keptLast(file), depth: depth + 1 }, aside, count);
        continue;
      }
      if (count.files > FILES_LIMITS.files) return;
      if (!isWanted(kind, within, aside, count)) continue;
      yield { path: within, size: file.size, bytes: bytesOf(file, open, depth) };
    }
  } catch {
    aside({ path, why: 'damaged-zip' });
  }
}

/** What reads a file of a ZIP: of one within another ZIP from that as it is unpacked then. */
function bytesOf(file: ZipFile, open: () => Promise<Blob>, depth: number): FormFile['bytes'] {
  if (depth === 1) return () => file.read(FILES_LIMITS.bytes);
  return async () => {
    for await (const again of zipFiles(await open())) {
      if (again.name === file.name && again.size === file.size) return again.read(FILES_LIMITS.bytes);
    }
    throw new Error('A file is no longer in its ZIP');
  };
}

/** The ZIP within a ZIP that was unpacked last: its files are read one after another. */
let last: { readonly file: ZipFile; readonly blob: Promise<Blob> } | null = null;

function keptLast(file: ZipFile): () => Promise<Blob> {
  return () => {
    if (last?.file !== file) {
      const blob = file.read(FILES_LIMITS.innerZip).then((bytes) => new Blob([bytes]));
      last = { file, blob };
    }
    return last.blob;
  };
}

/** What a file of a ZIP is by how it begins; one that cannot be read is told of when it is read. */
async function kindOf(file: ZipFile): Promise<FileKind> {
  try {
    return kindByBytes(await file.begin(BEGINNING));
  } catch {
    return 'form';
  }
}

async function beginningOf(blob: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.slice(0, BEGINNING).arrayBuffer());
  } catch {
    return new Uint8Array();
  }
}

async function limited(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  if (blob.size > FILES_LIMITS.bytes) throw new Error('A file is larger than it may be');
  return new Uint8Array(await blob.arrayBuffer());
}
