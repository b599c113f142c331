import { foundText } from '../../paper/found-text';
import { authorFrom } from '../../paper/names';
import type { Author } from '../../paper/paper';

/** What an author list shows; `hidden` where it says in place of names that the authors are not shown. */
export interface AuthorList {
  readonly authors: readonly Author[];
  readonly hidden: boolean;
}

/** What stands in place of hidden authors: "ICLR 2025 Conference Submission4321 Authors", "Anonymous". */
const HIDDEN = /(?:^|\s)(?:authors|anonymous)$/i;

/**
 * Reads an author list as the page shows it: a link for each with a profile, a plain span for each without, set among
 * raised numbers and institutions that are no names. A list that is cut ("et al. (5 additional authors not shown)")
 * is not taken at all.
 */
export function readAuthorList(list: Element | null | undefined): AuthorList {
  if (!list || list.querySelector('a.show-all')) return { authors: [], hidden: false };
  const leaves = [...list.querySelectorAll('a[href*="/profile?"], span')].filter(
    (element) =>
      (element.tagName === 'A' || element.childElementCount === 0) && !element.closest('.note-authors-institutions'),
  );
  const shown = leaves.map((leaf) => foundText(leaf.textContent)).filter(Boolean);
  const names = shown.length > 0 ? shown : foundText(list.textContent).split(/, ?/);
  const hidden = names.some((name) => HIDDEN.test(name));
  return { authors: hidden ? [] : names.flatMap((name) => authorFrom(name) ?? []), hidden };
}
