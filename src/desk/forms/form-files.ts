import type { FormFile, SetAside } from '../form-file';
import { TooLarge } from './file-faults';
import { BEGINNING, type FileKind, kindByBytes, kindByPath } from './file-kind';
import { filesInZip } from './files-in-zip';
import { FILES_LIMITS, Search } from './search';

/** What the chair gave: a file of a folder, or one of several, with its place for people. */
export interface GivenFile {
  readonly path: string;
  /** Null for a file or a folder that could not be opened. */
  readonly blob: Blob | null;
}

/**
 * The files among what was given that may be forms, one after another; of ZIPs those within, of what a system left in a
 * folder nothing. What is not to be read is told to `aside`. Never throws because of a file, and ends when it is told to.
 */
export async function* formFiles(
  given: Iterable<GivenFile>,
  aside: (one: SetAside) => void,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<FormFile> {
  const search = new Search(aside, signal);
  for (const { path, blob } of given) {
    if (signal.aborted) return;
    const kind = blob && (kindByPath(path) ?? (await kindOf(blob)));
    if (!blob || !kind) search.setAside(path, 'not-opened');
    else if (kind === 'zip') yield* filesInZip({ path, blob, inner: null }, search);
    else if (kind === 'other') search.setAside(path, 'other-kind');
    else if (kind === 'form' && search.hasRoom(path, 'files')) {
      yield { path, size: blob.size, bytes: () => bytesOf(blob) };
    }
  }
}

/** What a file is by how it begins; null where it cannot be opened. */
async function kindOf(blob: Blob): Promise<FileKind | null> {
  try {
    return kindByBytes(new Uint8Array(await blob.slice(0, BEGINNING).arrayBuffer()));
  } catch {
    return null;
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  if (blob.size > FILES_LIMITS.bytes) throw new TooLarge('A file is larger than it may be');
  return new Uint8Array(await blob.arrayBuffer());
}
