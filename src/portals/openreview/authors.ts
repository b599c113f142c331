import { foundText } from '../../paper/found-text';
import type { Author } from '../../paper/paper';
import { MOST_AUTHORS } from '../metadata/citation';
import { authorNamed, namesIn, noAuthor } from './names';

/** What an author list shows. */
export interface AuthorList {
  /** In the order of the list; where it is cut, its beginning. */
  readonly authors: readonly Author[];
  /** Whether it says in place of names that the authors are not shown. */
  readonly hidden: boolean;
  /** How many authors the list leaves out. */
  readonly leftOut: number;
  /** Whether it says that the names are shown to this person alone. */
  readonly revealed: boolean;
}

/** What stands among the names and is none. */
const BESIDE = 'sup, .show-all, .private-author-label, .note-authors-institutions, .glyphicon';

/** The most texts that are looked at: each name, and what stands before and behind it. */
const MOST_TEXTS = 3 * MOST_AUTHORS + 10;

/**
 * Reads an author list as the page shows it: links (to a profile, to dblp, to nowhere), spans and bare text in any mix,
 * set among raised numbers and institutions. Names of groups, which stand there in place of authors, are left out.
 */
export function readAuthorList(list: Element | null | undefined): AuthorList {
  const found: Author[] = [];
  let hidden = false;
  for (const { text, linked } of list ? textsOf(list) : []) {
    for (const name of linked ? [text] : namesIn(text)) {
      const none = linked ? null : noAuthor(name);
      const author = none ? null : authorNamed(name);
      if (none === 'hidden') hidden = true;
      if (author) found.push(author);
    }
  }
  const beside = (list?.closest('.meta_row') ?? list)?.querySelector('.private-author-label')?.textContent ?? '';
  return {
    authors: hidden || found.length > MOST_AUTHORS ? [] : found,
    hidden,
    leftOut: leftOut(list?.querySelector('a.show-all')?.textContent ?? ''),
    revealed: /privately revealed/i.test(beside),
  };
}

/** What the link at the end of a long list says: "et al. (5 additional authors not shown)", unfolded "(hide authors)". */
function leftOut(label: string): number {
  if (!label || /hide/i.test(label)) return 0;
  return Number(/\d{1,5}/.exec(label)?.[0] ?? 1);
}

/** A list's texts in the order of the page: each link as a whole, and what stands between links. */
function textsOf(list: Element): { readonly text: string; readonly linked: boolean }[] {
  const texts: { text: string; link: Element | null }[] = [];
  const walker = list.ownerDocument.createTreeWalker(list, 4 /* texts */);
  for (let node = walker.nextNode(); node && texts.length < MOST_TEXTS; node = walker.nextNode()) {
    const around = node.parentElement;
    if (around?.closest(BESIDE)) continue;
    const link = around?.closest('a') ?? null;
    const before = texts.at(-1);
    if (link && before?.link === link) before.text += node.textContent;
    else texts.push({ text: node.textContent ?? '', link });
  }
  return texts.map(({ text, link }) => ({ text: foundText(text), linked: link !== null }));
}
