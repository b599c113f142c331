import { asciiName } from '../../paper/key';
import type { Paper } from '../../paper/paper';
import { typesetTitle } from '../../paper/title';

/** A paper of a list with the words that it can be found by: all of its title, number, authors and venue. */
export interface ListedPaper {
  readonly paper: Paper;
  readonly title: string;
  readonly words: string;
}

export function listedPaper(paper: Paper): ListedPaper {
  const title = typesetTitle(paper.title);
  const words = [title, paper.number, paper.venue, ...paper.authors.map(({ name }) => name)].join(' ');
  // "Łukasz" is found by "Lukasz" too.
  const plain = words.split(/\s+/).map((word) => asciiName(word) ?? '');
  return { paper, title, words: folded([words, ...plain].join(' ')) };
}

/** The papers that have all the words typed, each perhaps as a part of a longer word, in the list's order. */
export function matching(papers: readonly ListedPaper[], typed: string): readonly ListedPaper[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  return wanted.length === 0 ? papers : papers.filter(({ words }) => wanted.every((word) => words.includes(word)));
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
