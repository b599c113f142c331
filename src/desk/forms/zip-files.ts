import {
  BlobReader,
  type Entry,
  ERR_UNSUPPORTED_COMPRESSION,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { Damaged, isAtHand, TooLarge } from './file-faults';

/** An entry of a ZIP: a file, or what is none (a folder, a link). */
export type ZipEntry = ZipFile | { readonly kind: 'none' };

/** A file in a ZIP. Nothing of what is unpacked hangs on it. */
export interface ZipFile {
  readonly kind: 'file';
  /** As it is named there, folders before it. */
  readonly name: string;
  /** In bytes, unpacked, as the ZIP says. */
  readonly size: number;
  readonly isLocked: boolean;
  /**
   * Its bytes, at most so many. Rejects with `TooLarge` where there are more, with `Damaged` where the ZIP is damaged
   * there, with anything else where it is not the file's fault.
   */
  read(most: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** The first of its bytes, no more than so many. */
  begin(most: number): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Everything is done in the calling thread: a form is small, and a worker's file is one more file to ship. Nothing is
 * written under a name that a ZIP has, so that any may be read.
 */
const OPTIONS = { useWebWorkers: false, checkCrc32: true, filenameValidation: 'tolerant' } as const;

/**
 * The entries of a ZIP in their order, read from where they lie: nothing of the others is taken into memory. Rejects
 * where the ZIP is damaged.
 */
export async function* zipEntries(zip: Blob): AsyncGenerator<ZipEntry> {
  const reader = new ZipReader(new BlobReader(zip), OPTIONS);
  for await (const entry of reader.getEntriesGenerator()) yield entryOf(entry, zip);
}

function entryOf(entry: Entry, zip: Blob): ZipEntry {
  if (entry.directory || entry.symlink) return { kind: 'none' };
  return {
    kind: 'file',
    // A path of Windows, and one that leads out of its folder.
    name: entry.filename
      .replaceAll('\\', '/')
      .replace(/(?:^|\/)(?:\.{0,2}\/)+/g, '/')
      .replace(/^\//, ''),
    size: entry.uncompressedSize,
    isLocked: entry.encrypted,
    read: (most, signal) => blaming(zip, contentOf(entry, most, false, signal)),
    begin: (most) => blaming(zip, contentOf(entry, most, true)),
  };
}

/** The content of a file, or the error that says whose fault it is that there is none. */
async function blaming(zip: Blob, content: Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await content;
  } catch (error) {
    // A program that packs otherwise, a computer without memory, a person who stopped it, a ZIP that is gone.
    const isNoFault =
      error instanceof RangeError ||
      error instanceof TooLarge ||
      (error instanceof Error && (error.message === ERR_UNSUPPORTED_COMPRESSION || error.name === 'AbortError'));
    if (isNoFault || !(await isAtHand(zip))) throw error;
    throw new Damaged('A file in a ZIP is damaged');
  }
}

async function contentOf(
  entry: FileEntry,
  most: number,
  cut: boolean,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!cut && entry.uncompressedSize > most) throw new TooLarge('A file in a ZIP is larger than it may be');
  const pieces: Uint8Array[] = [];
  let length = 0;
  // What a ZIP says of a size is not believed, and held against it.
  const taking = new WritableStream<Uint8Array>({
    write(piece) {
      length += piece.length;
      if (cut || length <= most) pieces.push(piece);
      if (length > entry.uncompressedSize) throw new Damaged('A file in a ZIP is larger than it says');
      if (length > most) throw new TooLarge('A file in a ZIP is larger than it may be');
    },
  });
  try {
    await entry.getData(taking, { ...OPTIONS, ...(signal && { signal }) });
  } catch (error) {
    if (!cut || length <= most) throw error;
  }
  return joined(pieces, Math.min(length, most));
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece.subarray(0, length - at), at);
    at += Math.min(piece.length, length - at);
  }
  return whole;
}
