import { nameWords, sameName } from '../../checking';
import type { ListedPaper } from '../listed-paper';

interface Named {
  readonly name: string;
  /** First spellings of its words. */
  readonly words: readonly string[];
  readonly papers: Set<string>;
}

/** More words are no name. */
const MOST_WORDS = 12;

/** Finds papers by an author's name, whatever their number. */
export class NameIndex {
  readonly #byText = new Map<string, Named>();
  readonly #byWord = new Map<string, Set<Named>>();
  readonly #found = new Map<string, ReadonlySet<string>>();

  constructor(papers: readonly ListedPaper[]) {
    for (const { id, authors } of papers) {
      for (const { name } of authors) {
        const known = this.#byText.get(name);
        if (known) known.papers.add(id);
        else this.#add(name, id);
      }
    }
  }

  #add(name: string, paper: string): void {
    const { words } = nameWords(name);
    const named: Named = { name, words: words.map(([word = '']) => word), papers: new Set([paper]) };
    this.#byText.set(name, named);
    const spellings = [...words.flat(), named.words.join('')];
    for (const word of spellings) {
      if (word.length < 2) continue;
      const list = this.#byWord.get(word) ?? new Set();
      list.add(named);
      this.#byWord.set(word, list);
    }
  }

  /** The papers of which somebody of that name may be an author. Names in another script are not found. */
  papersOf(name: string): ReadonlySet<string> {
    const before = this.#found.get(name);
    const found = before ?? this.#search(name);
    this.#found.set(name, found);
    return found;
  }

  #search(name: string): ReadonlySet<string> {
    const found = new Set<string>();
    const { words } = nameWords(name);
    if (words.length === 0 || words.length > MOST_WORDS) return found;
    const own = words.map(([word = '']) => word);
    const candidates = new Set([...words.flat(), own.join('')].flatMap((word) => [...(this.#byWord.get(word) ?? [])]));
    for (const named of candidates) {
      if (mayBeOne(own, named.words) && (named.name === name || sameName(named.name, name))) {
        for (const paper of named.papers) found.add(paper);
      }
    }
    return found;
  }
}

/**
 * Whether two names may be one, at a glance: each word of the shorter one is a word of the longer one, or begins as one
 * does where one of the two is an initial; or all are written as one.
 */
function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length < 2 || few.join('') === many.join('')) return true;
  const isIn = (word: string) =>
    many.some(
      (other) =>
        word === other ||
        ((word.length === 1 || other.length === 1) && word.charAt(0) === other.charAt(0)) ||
        // "Xiao Ming" and "Xiaoming"; "oe" for "ö".
        (word.length > 2 && other.length > 2 && (word.startsWith(other.slice(0, 2)) || other.endsWith(word))),
    );
  return few.every(isIn);
}
