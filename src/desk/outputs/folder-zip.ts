import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { cutPages } from '../../pdf/file/cut-pages';
import { sha256 } from '../../pdf/file/sha256';
import { formatOf } from '../../scan/source/format';
import type { DeskForm } from '../desk';
import { BlobOfPieces } from './blob-of-pieces';
import { type FolderRemark, fullPlace, type PlannedFile, type PlannedFolder } from './planned-folder';

/** What making the ZIP takes besides its plan. */
export interface FolderParts {
  /** The bytes of a form's file, read anew; null where it is gone. */
  open(form: DeskForm): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The list of what is not in the folder, as text, for the file of that name beside it. */
  readonly list: { readonly name: string; text(remarks: readonly FolderRemark[]): string | Promise<string> };
  /** Told after each form how many are done. */
  onProgress(done: number): void;
  readonly signal: AbortSignal;
}

/** The same folder gives the same ZIP: the first day that a ZIP can name. */
const DAY = new Date(1980, 0, 1);
/** PDFs are packed already. Nothing runs beside the caller, who is a worker where it matters. */
const OPTIONS = { level: 0, lastModDate: DAY, useWebWorkers: false, extendedTimestamp: false } as const;

/**
 * The folder as a ZIP. Files are read one at a time and go into it with their original bytes, of several forms in one file
 * the form's own pages; what is in memory does not grow with their number. Rejects where it is aborted.
 */
export async function folderZip(plan: PlannedFolder, parts: FolderParts): Promise<Blob> {
  const target = new BlobOfPieces();
  const zip = new ZipWriter(target.stream(), OPTIONS);
  const remarks: FolderRemark[] = [];
  let done = 0;
  for (const file of plan.files) {
    parts.signal.throwIfAborted();
    const entry = await entryOf(file, parts);
    if (entry.remark) remarks.push(entry.remark);
    if (entry.bytes) await zip.add(`${plan.name}/${file.name}.${entry.ending}`, new Uint8ArrayReader(entry.bytes));
    parts.onProgress(++done);
  }
  const text = await parts.list.text([...plan.left, ...remarks]);
  await zip.add(parts.list.name, new Uint8ArrayReader(new TextEncoder().encode(text)));
  await zip.close();
  return target.blob('application/zip');
}

/** How pictures are called; what is none of these keeps the ending that it came with. */
const ENDINGS: Readonly<Partial<Record<ReturnType<typeof formatOf>['kind'], string>>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  tiff: 'tif',
};

interface Entry {
  /** Null where it is not in the folder. */
  readonly bytes: Uint8Array | null;
  readonly ending: string;
  readonly remark: FolderRemark | null;
}

async function entryOf({ paper, form }: PlannedFile, { open }: FolderParts): Promise<Entry> {
  const file = fullPlace(form);
  const told = (kind: 'gone' | 'not-cut' | 'cut-out' | 'picture'): FolderRemark => ({ kind, paper, file });
  const bytes = await open(form).catch(() => null);
  // What was decided was decided of these bytes.
  if (!bytes || !form.id.startsWith(await sha256(bytes))) return { bytes: null, ending: 'pdf', remark: told('gone') };
  const { kind } = formatOf(bytes);
  // Pages are cut out of PDFs alone: of a file of pictures a paper would get another one's form too.
  if (kind !== 'pdf' && form.form.pages) return { bytes: null, ending: 'pdf', remark: told('not-cut') };
  if (kind !== 'pdf') {
    const own = /\.(\w{1,5})$/.exec(form.paths[0] ?? '')?.[1] ?? 'bin';
    return { bytes, ending: ENDINGS[kind] ?? own, remark: told('picture') };
  }
  if (!form.form.pages) return { bytes, ending: 'pdf', remark: null };
  const cut = await cutPages(bytes, form.form.pages);
  return { bytes: cut, ending: 'pdf', remark: told(cut ? 'cut-out' : 'not-cut') };
}
