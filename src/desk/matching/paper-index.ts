import type { ListedPaper } from '../listed-paper';
import { NameIndex } from './name-index';
import { TitleIndex } from './title-index';

/** A list of papers, made ready for finding them by what is on forms and in files' names. */
export interface PaperIndex {
  readonly papers: ReadonlyMap<string, ListedPaper>;
  readonly titles: TitleIndex;
  readonly names: NameIndex;
  /** The ids of papers by key in small letters, by number without leading zeros, and by what else names them. */
  readonly byKey: ReadonlyMap<string, string>;
  readonly byNumber: ReadonlyMap<string, string>;
  readonly byOtherId: ReadonlyMap<string, string>;
  /** How long the other ids are, in UTF-16 units. */
  readonly lengths: ReadonlySet<number>;
}

/** Shorter ids stand in names by chance. */
const SHORTEST_ID = 4;

const made = new WeakMap<readonly ListedPaper[], PaperIndex>();

/** The index of a list, made once for each list. */
export function paperIndex(papers: readonly ListedPaper[]): PaperIndex {
  const known = made.get(papers);
  if (known) return known;
  const others = papers.flatMap(({ id, number, otherIds }) =>
    [...otherIds, ...(number !== null && !/^\d+$/.test(number) ? [number] : [])]
      .filter(({ length }) => length >= SHORTEST_ID)
      .map((other) => [other, id] as const),
  );
  const index: PaperIndex = {
    papers: new Map(papers.map((paper) => [paper.id, paper])),
    titles: new TitleIndex(papers.map(({ id, title }) => [id, title] as const)),
    names: new NameIndex(papers),
    byKey: once(papers.flatMap(({ id, key }) => (key === null ? [] : [[key.toLowerCase(), id] as const]))),
    byNumber: once(
      papers.flatMap(({ id, number }) =>
        number !== null && /^\d+$/.test(number) ? [[number.replace(/^0+(?=\d)/, ''), id] as const] : [],
      ),
    ),
    byOtherId: once(others),
    lengths: new Set(others.map(([other]) => other.length)),
  };
  made.set(papers, index);
  return index;
}

/** What two papers have alike names neither of them. */
function once(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const map = new Map<string, string>();
  const twice = new Set<string>();
  for (const [key, id] of pairs) {
    if (map.has(key) && map.get(key) !== id) twice.add(key);
    map.set(key, id);
  }
  for (const key of twice) map.delete(key);
  return map;
}
