import { formatOf } from '../../scan/source/format';

/** What a file among those that were given is, by its name, or by its first bytes where the name does not tell. */
export type FileKind = 'form' | 'zip' | 'other' | 'hidden';

const FORMS = new Set('pdf jpg jpeg jpe jfif png webp tif tiff heic heif avif gif bmp jp2'.split(' '));
/** What systems and programs leave in folders. */
const LEFT =
  /^(?:\.|__MACOSX$|~\$|Thumbs\.db$|ehthumbs\.db$|desktop\.ini$|Icon\r$|System Volume Information$|\$RECYCLE\.BIN$|@eaDir$)/i;
const ENDING = /\.([\p{L}\p{N}]{1,12})$/u;

/** What a file is by its path; null where only its bytes tell. */
export function kindByPath(path: string): FileKind | null {
  const parts = path.split('/');
  if (parts.some((part) => LEFT.test(part))) return 'hidden';
  const ending = ENDING.exec(parts.at(-1) ?? '')?.[1]?.toLowerCase();
  // What stands behind a stop may be a part of the name ("Smith et al. final").
  if (ending === undefined || /^\d+$/.test(ending) || ending.length > 5) return null;
  return FORMS.has(ending) ? 'form' : ending === 'zip' ? 'zip' : 'other';
}

/** What a file is by how it begins. */
export function kindByBytes(start: Uint8Array): FileKind {
  if (start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5)) return 'zip';
  return formatOf(start).kind === 'unknown' ? 'other' : 'form';
}

/** So many of a file's first bytes tell what it is. */
export const BEGINNING = 1024;
