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

/** Whether two names may be one, at a glance: of two words in each another one shares its first letter, or all are written as one. */
function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
  const initials = new Set(b.map((word) => word.charAt(0)));
  return a.length < 2 || b.length < 2 || a.filter((word) => initials.has(word.charAt(0))).length >= 2;
}
