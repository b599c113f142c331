import { formatOf } from '../../scan/source/format';

/** What a file among those that were given is, by its name, or by its first bytes where the name does not tell. */
export type FileKind = 'form' | 'zip' | 'other' | 'hidden';

const FORMS = new Set('pdf jpg jpeg jpe jfif png webp tif tiff heic heif avif gif bmp jp2'.split(' '));
/** Endings of what is no form whatever it holds; many of these are ZIPs inside. No surname is among them. */
const OTHERS = new Set(
  `doc docx docm dot dotx odt ott fodt rtf pages wpd txt text md markdown rst tex latex ltx sty cls bst bib bbl aux log
   csv tsv tab xls xlsx xlsm ods numbers ppt pptx odp epub json jsonl xml yaml yml toml ini html htm xhtml mhtml css js mjs
   ts py r rb sh bat exe dll so jar class java c h cpp eml msg mbox ics vcf mp3 m4a wav ogg mp4 m4v mov avi mkv webm
   svg eps psd ttf otf woff woff2 sqlite db lnk url webloc gz tgz bz2 xz 7z rar tar dmg iso`.split(/\s+/),
);
/** What systems and programs leave in folders. */
const LEFT =
  /^(?:\.|__MACOSX$|~\$|Thumbs\.db$|ehthumbs\.db$|desktop\.ini$|Icon\r$|System Volume Information$|\$RECYCLE\.BIN$|@eaDir$)/i;
const ENDING = /\.([\p{L}\p{N}]{1,12})$/u;

/**
 * What a file is by its path; null where only its bytes tell: what stands behind a stop may be a part of the name
 * ("Permission_J.Lee", "642.final").
 */
export function kindByPath(path: string): FileKind | null {
  const parts = path.split('/');
  if (parts.some((part) => LEFT.test(part))) return 'hidden';
  const ending = ENDING.exec(parts.at(-1) ?? '')?.[1]?.toLowerCase() ?? '';
  if (FORMS.has(ending)) return 'form';
  if (ending === 'zip') return 'zip';
  return OTHERS.has(ending) ? 'other' : null;
}

/** What a file is by how it begins. */
export function kindByBytes(start: Uint8Array): FileKind {
  if (start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5)) return 'zip';
  return formatOf(start).kind === 'unknown' ? 'other' : 'form';
}

/** So many of a file's first bytes tell what it is. */
export const BEGINNING = 1024;
