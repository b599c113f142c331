import { sameTitle, titleKey, titleRelation } from '../../checking';
import { typesetTitle } from '../../paper/title';

/** How a form's title stands to a paper's; `likeness` from 0 to 1. */
export interface TitleMatch {
  readonly paper: string;
  readonly how: 'same' | 'shortened' | 'near';
  readonly likeness: number;
}

interface Entry {
  readonly paper: string;
  readonly title: string;
  readonly grams: ReadonlySet<string>;
}

/** Letters in a row that titles are found by. */
const GRAM = 3;
/** Of the titles that share the most, so many are compared letter for letter. */
const COMPARED = 4;
/** Titles as alike as this are nearly one: a word otherwise, a subtitle more. */
const NEAR = 0.72;
/** Of a title that a machine read badly so much of the paper's is enough, in a title of so many runs of letters. */
const GUESSED = 0.5;
const LEAST_GRAMS = 8;
/** The next best has to be this much less like it: of a series of papers the titles differ in a word. */
const AHEAD = 0.03;

/** Finds papers by a title, whatever their number: by its letters, or by the runs of letters that it shares. */
export class TitleIndex {
  readonly #byKey = new Map<string, Entry[]>();
  readonly #byGram = new Map<string, Entry[]>();

  /** @param titles one or more titles for each paper, as found */
  constructor(titles: Iterable<readonly [paper: string, title: string]>) {
    for (const [paper, found] of titles) {
      const title = typesetTitle(found);
      const key = keyOf(title);
      if (key === '') continue;
      const entry: Entry = { paper, title, grams: gramsOf(key) };
      put(this.#byKey, key, entry);
      for (const gram of entry.grams) put(this.#byGram, gram, entry);
    }
  }

  /** The papers whose title it is, in a few ways of writing it. */
  same(title: string): TitleMatch[] {
    return distinct((this.#byKey.get(keyOf(title)) ?? []).map(({ paper }) => ({ paper, how: 'same', likeness: 1 })));
  }

  /**
   * The papers whose title is most like it, the best first; those whose title it is where there are any. A `guess` is
   * what a machine made of a picture: never the same, and never a part that somebody left out.
   */
  find(title: string, isGuess: boolean): TitleMatch[] {
    const same = this.same(title);
    if (same.length > 0) return isGuess ? same.map((match) => ({ ...match, how: 'near' })) : same;
    const own = gramsOf(keyOf(title));
    const shared = new Map<Entry, number>();
    for (const gram of own) {
      for (const entry of this.#byGram.get(gram) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
    }
    // A short title that is a part of a long one has all its letters there.
    const ranked = [...shared]
      .map(([entry, both]) => ({
        entry,
        dice: (2 * both) / (own.size + entry.grams.size),
        contained: both / Math.max(1, own.size),
        covered: both / Math.max(1, entry.grams.size),
      }))
      .sort((a, b) => Math.max(b.dice, b.contained * 0.9) - Math.max(a.dice, a.contained * 0.9))
      .slice(0, COMPARED);
    const found = ranked.flatMap(({ entry, dice, covered }): TitleMatch[] => {
      const { paper } = entry;
      if (isGuess) {
        const like = entry.grams.size >= LEAST_GRAMS ? Math.max(dice, covered) : dice;
        return like >= GUESSED ? [{ paper, how: 'near', likeness: like }] : [];
      }
      if (sameTitle(title, entry.title)) return [{ paper, how: 'same', likeness: 1 }];
      if (titleRelation(title, entry.title).kind === 'shortened') return [{ paper, how: 'shortened', likeness: dice }];
      const isLonger = titleRelation(entry.title, title).kind === 'shortened';
      return dice >= NEAR || isLonger ? [{ paper, how: 'near', likeness: dice }] : [];
    });
    return distinct(found).sort((a, b) => ORDER[a.how] - ORDER[b.how] || b.likeness - a.likeness);
  }
}

/** Whether the first match is well ahead of the others. */
export function isAhead([first, second]: readonly TitleMatch[]): boolean {
  if (!first) return false;
  return !second || ORDER[first.how] < ORDER[second.how] || first.likeness >= second.likeness + AHEAD;
}

const ORDER: Readonly<Record<TitleMatch['how'], number>> = { same: 0, shortened: 1, near: 1 };

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A paper may have two titles: the list's and the camera-ready version's. */
function distinct(matches: readonly TitleMatch[]): TitleMatch[] {
  return matches.filter(({ paper }, i) => matches.findIndex((other) => other.paper === paper) === i);
}

/** A title's letters, raised and lowered ones as plain ones. */
function keyOf(title: string): string {
  return titleKey(title).replace(/[\^_]/g, '');
}

function gramsOf(key: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= key.length; at++) grams.add(key.slice(at, at + GRAM));
  return grams;
}
