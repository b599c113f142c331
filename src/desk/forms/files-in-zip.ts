import type { FormFile } from '../form-file';
import { isAtHand, whyUnopened } from './file-faults';
import { BEGINNING, type FileKind, kindByBytes, kindByPath } from './file-kind';
import { bytesInside, type InnerZip } from './inner-zip';
import { FILES_LIMITS, type Search } from './search';
import { type ZipFile, zipEntries } from './zip-files';

/** A ZIP that is looked through. */
export interface SearchedZip {
  readonly path: string;
  readonly blob: Blob;
  /** Where it lies in another one; null for one that was given itself. */
  readonly inner: InnerZip | null;
}

/** The files of a ZIP that may be forms, and of the ZIPs in it. Entries are told apart by their position: names may be alike. */
export async function* filesInZip(zip: SearchedZip, search: Search): AsyncGenerator<FormFile> {
  const { path, blob, inner } = zip;
  let at = -1;
  let isLocked = false;
  try {
    for await (const file of zipEntries(blob)) {
      at++;
      if (search.signal.aborted || !search.hasRoom(path, 'entries')) return;
      // The path of the ZIP itself says nothing of what is in it.
      const known = file.kind === 'file' ? kindByPath(file.name) : 'hidden';
      if (file.kind === 'none' || known === 'hidden') continue;
      if (file.isLocked) {
        if (!isLocked) search.setAside(path, 'locked-zip');
        isLocked = true;
        continue;
      }
      const within = `${path}/${file.name}`;
      const kind = known ?? (await kindOf(file));
      if (kind === 'zip') yield* filesInInnerZip(within, file, placeOf(file, inner, at), search);
      else if (kind === 'other') search.setAside(within, 'other-kind');
      else if (kind === 'form' && search.hasRoom(within, 'files') && isUnpacked(within, file, search)) {
        yield { path: within, size: file.size, bytes: inner ? bytesInInner(inner, at) : bytesInOuter(file) };
      }
    }
  } catch {
    search.setAside(path, (await isAtHand(blob)) ? 'damaged-zip' : 'not-opened');
  }
}

async function* filesInInnerZip(
  path: string,
  file: ZipFile,
  inner: InnerZip,
  search: Search,
): AsyncGenerator<FormFile> {
  // The outermost ZIP, the one that `inner` begins with, and those behind it.
  if (inner.entries.length + 2 > FILES_LIMITS.depth) return search.setAside(path, 'too-much');
  if (!search.hasRoom(path, 'innerZips') || !isUnpacked(path, file, search)) return;
  const blob = await unpacked(path, file, search);
  if (blob) yield* filesInZip({ path, blob, inner }, search);
}

/** A ZIP that is in another one; null where it cannot be had, which is told. */
async function unpacked(path: string, file: ZipFile, search: Search): Promise<Blob | null> {
  try {
    return new Blob([await file.read(FILES_LIMITS.innerZip, search.signal)]);
  } catch (error) {
    const why = whyUnopened(error);
    search.setAside(path, why === 'too-large' ? 'too-much' : why === 'damaged' ? 'damaged-zip' : 'not-opened');
    return null;
  }
}

/** Whether there is room for unpacking a file. One that is larger than any form is never unpacked. */
const isUnpacked = (path: string, { size }: ZipFile, search: Search): boolean =>
  search.hasRoom(path, 'unpacked', Math.min(size, FILES_LIMITS.innerZip));

const placeOf = (file: ZipFile, inner: InnerZip | null, at: number): InnerZip =>
  inner ? { outer: inner.outer, entries: [...inner.entries, at] } : { outer: file, entries: [] };

// Two functions: what is made in one shares what it holds, and an entry of a ZIP within a ZIP holds that as it is unpacked.
const bytesInOuter = (file: ZipFile) => () => file.read(FILES_LIMITS.bytes);
const bytesInInner = (inner: InnerZip, at: number) => () => bytesInside(inner, at);

/** What a file of a ZIP is by how it begins; one that cannot be read is told of when it is read. */
async function kindOf(file: ZipFile): Promise<FileKind> {
  try {
    return kindByBytes(await file.begin(BEGINNING));
  } catch {
    return 'form';
  }
}
