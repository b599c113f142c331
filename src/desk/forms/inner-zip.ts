import { Damaged } from './file-faults';
import { FILES_LIMITS } from './search';
import { type ZipEntry, type ZipFile, zipEntries } from './zip-files';

/** A ZIP within a ZIP, by where it lies: nothing of what is unpacked hangs on it. */
export interface InnerZip {
  /** The entry of the outermost ZIP that it is, or that it is in. */
  readonly outer: ZipFile;
  /** From there inward, which entry of each ZIP the next one is. */
  readonly entries: readonly number[];
}

/** A ZIP within a ZIP as it is unpacked. */
interface Unpacked {
  readonly zip: InnerZip;
  readonly entries: Promise<readonly ZipEntry[]>;
}

/** The one that was unpacked last: its files are read one after another. */
let last: Unpacked | null = null;

/** The bytes of an entry of a ZIP within a ZIP, which is unpacked for it unless it was unpacked last. */
export async function bytesInside(zip: InnerZip, entry: number): Promise<Uint8Array<ArrayBuffer>> {
  return fileAt(await unpacked(zip), entry).read(FILES_LIMITS.bytes);
}

/** Lets go of the ZIP that was unpacked last. To be called when files have been read. */
export function releaseZips(): void {
  last = null;
}

function unpacked(zip: InnerZip): Promise<readonly ZipEntry[]> {
  if (last && isSame(last.zip, zip)) return last.entries;
  const own: Unpacked = { zip, entries: entriesOf(zip) };
  last = own;
  // Another time it may be there.
  own.entries.catch(() => {
    if (last === own) last = null;
  });
  return own.entries;
}

const isSame = (one: InnerZip, other: InnerZip): boolean =>
  one.outer === other.outer && one.entries.join('/') === other.entries.join('/');

async function entriesOf({ outer, entries }: InnerZip): Promise<readonly ZipEntry[]> {
  let within = await entriesIn(outer);
  for (const entry of entries) within = await entriesIn(fileAt(within, entry));
  return within;
}

/** The entries of a ZIP within a ZIP, no more than were looked through. */
async function entriesIn(zip: ZipFile): Promise<readonly ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for await (const entry of zipEntries(new Blob([await zip.read(FILES_LIMITS.innerZip)]))) {
    if (entries.push(entry) === FILES_LIMITS.entries) break;
  }
  return entries;
}

function fileAt(entries: readonly ZipEntry[], at: number): ZipFile {
  const entry = entries[at];
  if (entry?.kind !== 'file') throw new Damaged('A file is no longer in its ZIP');
  return entry;
}
