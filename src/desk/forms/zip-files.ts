import { BlobReader, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';

/** A file in a ZIP. */
export interface ZipFile {
  /** As it is named there, folders before it. */
  readonly name: string;
  /** In bytes, unpacked, as the ZIP says. */
  readonly size: number;
  readonly isLocked: boolean;
  /** Its bytes, at most so many. Rejects where there are more, or where the ZIP is damaged there. */
  read(most: number): Promise<Uint8Array<ArrayBuffer>>;
  /** The first of its bytes, no more than so many. */
  begin(most: number): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Everything is done in the calling thread: a form is small, and a worker's file is one more file to ship. Nothing is
 * written under a name that a ZIP has, so that any may be read.
 */
const OPTIONS = { useWebWorkers: false, checkCrc32: true, filenameValidation: 'tolerant' } as const;

/**
 * The files of a ZIP, one after another, read from where they lie: nothing of the others is taken into memory. Rejects
 * where the ZIP is damaged.
 */
export async function* zipFiles(zip: Blob): AsyncGenerator<ZipFile> {
  const reader = new ZipReader(new BlobReader(zip), OPTIONS);
  for await (const entry of reader.getEntriesGenerator()) {
    if (entry.directory || entry.symlink) continue;
    yield {
      // A path of Windows, and one that leads out of its folder.
      name: entry.filename
        .replaceAll('\\', '/')
        .replace(/(?:^|\/)(?:\.{0,2}\/)+/g, '/')
        .replace(/^\//, ''),
      size: entry.uncompressedSize,
      isLocked: entry.encrypted,
      read: (most) => contentOf(entry, most, false),
      begin: (most) => contentOf(entry, most, true),
    };
  }
}

/** That a file is larger than it may be. */
class TooLarge extends Error {}

async function contentOf(entry: FileEntry, most: number, cut: boolean): Promise<Uint8Array<ArrayBuffer>> {
  if (!cut && entry.uncompressedSize > most) throw new TooLarge('A file in a ZIP is larger than it may be');
  const pieces: Uint8Array[] = [];
  let length = 0;
  // What a ZIP says of a size is not believed.
  const taking = new WritableStream<Uint8Array>({
    write(piece) {
      length += piece.length;
      if (cut || length <= most) pieces.push(piece);
      if (length > most) throw new TooLarge('A file in a ZIP is larger than it may be');
    },
  });
  try {
    await entry.getData(taking, OPTIONS);
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
