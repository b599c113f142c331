import type { PartOfList } from './from-table';
import type { ListReading } from './list-reading';
import { listText } from './list-text';
import { oneOfSeveral } from './several-lists';

/** A file that the chair gave as a list of papers, or as a part of one. */
export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The papers of a list in any format that portals write, told by what stands in it and not by its name. Never throws;
 * the readers are loaded when they are needed.
 */
export async function readPaperList(name: string, bytes: Uint8Array): Promise<ListReading> {
  return readPaperLists([{ name, bytes }]);
}

/**
 * The papers of several lists taken together: papers and authors apart (EasyChair), or a publisher's keys and a portal's
 * addresses. The first list says which papers there are, unless the lists have none in common.
 */
export async function readPaperLists(files: readonly ListFile[]): Promise<ListReading> {
  const parts: PartOfList[] = [];
  for (const file of files) parts.push(await readPart(file));
  return oneOfSeveral(parts);
}

/** What one of several files holds, to be put together with the others (`oneOfSeveral`). Never throws. */
export async function readPart({ bytes }: ListFile): Promise<PartOfList> {
  const read = listText(bytes);
  if (read.kind !== 'text') return { kind: 'refused', why: read.kind };
  const { text } = read;
  if (!text.trim()) return { kind: 'refused', why: 'no-papers' };
  if (/^\s*[[{]/.test(text)) return (await import('./from-json')).papersFromJson(text);
  const { isBibtex, papersFromBibtex } = await import('./bibtex');
  return isBibtex(text) ? papersFromBibtex(text) : (await import('./from-table')).papersFromTable(text);
}
