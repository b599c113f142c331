import { idsInName, keysInName, numbersInName } from './in-path';
import type { PaperIndex } from './paper-index';

/** A paper that a file's path names. */
export interface NameEvidence {
  readonly paper: string;
  readonly how: 'key' | 'named' | 'plain' | 'unsure';
  /** The name that says so. */
  readonly name: string;
}

const ORDER: readonly NameEvidence['how'][] = ['key', 'named', 'plain', 'unsure'];
/** Folders deeper than this are not looked at; nor are names that are longer, in UTF-16 units. */
const MOST_FOLDERS = 6;
const LONGEST = 300;

/**
 * The papers that the paths of a file name, the surest first. A number alone is a folder's only where `isOfOne` says
 * that the folder holds no more than one paper's files.
 */
export function namedBy(
  paths: readonly string[],
  { byKey, byNumber, byOtherId, lengths }: PaperIndex,
  isOfOne: (folder: string) => boolean,
): NameEvidence[] {
  const found: NameEvidence[] = [];
  const add = (paper: string | undefined, how: NameEvidence['how'], name: string) => {
    if (paper === undefined) return;
    const before = found.findIndex((one) => one.paper === paper);
    if (before < 0) found.push({ paper, how, name });
    else if (ORDER.indexOf(how) < ORDER.indexOf(found[before]?.how ?? 'unsure')) found[before] = { paper, how, name };
  };
  for (const path of paths) {
    const parts = path.split('/');
    for (let i = Math.max(0, parts.length - 1 - MOST_FOLDERS); i < parts.length; i++) {
      const part = (parts[i] ?? '').slice(0, LONGEST);
      const isFile = i === parts.length - 1;
      const name = isFile ? part.replace(/\.\p{L}[\p{L}\p{N}]{1,4}$/u, '') : part;
      for (const key of keysInName(name)) add(byKey.get(key), 'key', part);
      for (const id of idsInName(name, lengths)) add(byOtherId.get(id), 'key', part);
      const isOwn = isFile || isOfOne(parts.slice(0, i + 1).join('/'));
      for (const { number, how } of numbersInName(name)) {
        add(byNumber.get(number), how === 'plain' && !isOwn ? 'unsure' : isOwn ? how : 'unsure', part);
      }
    }
  }
  return found.sort((a, b) => ORDER.indexOf(a.how) - ORDER.indexOf(b.how));
}

/** Folders that hold no more than so many files may be one paper's. */
const FILES_OF_ONE = 6;

/** Tells whether a folder among all paths holds so few files that they may be one paper's. */
export function foldersOfOne(paths: Iterable<string>): (folder: string) => boolean {
  const counts = new Map<string, number>();
  for (const path of paths) {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      const folder = path.slice(0, at);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  return (folder) => (counts.get(folder) ?? 0) <= FILES_OF_ONE;
}
