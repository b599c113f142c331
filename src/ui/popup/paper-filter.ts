import { asciiName } from '../../paper/ascii-name';
import type { Paper } from '../../paper/paper';
import { typesetTitle } from '../../paper/title';

/** A paper of a list. Its title as it is set, and the words that it can be found by, are made when first asked for. */
export interface ListedPaper {
  readonly paper: Paper;
  title(): string;
  /** All of its title, number, authors and venue. */
  words(): string;
}

/** A paper of a list, ready to be searched. */
export function listedPaper(paper: Paper): ListedPaper {
  let title: string | null = null;
  let words: string | null = null;
  const listed = {
    paper,
    title() {
      title ??= typesetTitle(paper.title);
      return title;
    },
    words() {
      words ??= wordsOf(paper, listed.title());
      return words;
    },
  };
  return listed;
}

function wordsOf({ number, venue, authors }: Paper, title: string): string {
  const words = [title, number, venue, ...authors.map(({ name }) => name)].join(' ');
  // "Łukasz" is found by "Lukasz" too.
  const plain = words
    .split(/\s+/)
    .filter((word) => NOT_ASCII.test(word))
    .map((word) => asciiName(word) ?? '');
  return folded([words, ...plain].join(' '));
}

const NOT_ASCII = /[^\p{ASCII}]/u;

/** The papers that have all the words typed, each perhaps as a part of a longer word, in the list's order. */
export function matching(papers: readonly ListedPaper[], typed: string): readonly ListedPaper[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  return wanted.length === 0 ? papers : papers.filter((paper) => wanted.every((word) => paper.words().includes(word)));
}

/** Without case and accents; typeset letters and digits as plain ones; quotation marks and dashes as a keyboard has them. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\p{Pd}/gu, '-');
}
