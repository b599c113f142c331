import { foundText } from '../../paper/found-text';
import { authorFrom } from '../../paper/names';
import type { Author } from '../../paper/paper';
import { UNNAMED } from '../../paper/unnamed';

/** Why a text in an author list names no author: it says that they are not shown, or names the group that signed. */
export type NoAuthor = 'hidden' | 'group';

/** "ICLR 2025 Conference Submission4321 Authors", "Anonymous", "Anonymous Author(s)". */
const HIDDEN = /(?:^| )(?:authors|anonymous)$|^anonymous /i;

/**
 * A group's id as OpenReview writes it out: "ICML 2025 Conference", "Program Chairs", "DBLP Uploader", "dblp.org". No
 * name has a year or ends in the group's kind.
 */
const GROUP =
  /(?:^| )(?:chairs|area chair|reviewers|organi[sz]ers|committee|conference|workshop|editors|support|uploader|archive)$|\b(?:19|20)\d\d\b|(?:submission|paper)\d|^[^\s@]+\.(?:org|net|cc)$/i;

/** Whether a text without a link names somebody. */
export function noAuthor(text: string): NoAuthor | null {
  return HIDDEN.test(text) ? 'hidden' : GROUP.test(text) ? 'group' : null;
}

/** One author from a name, or `UNNAMED` where an address stands for it; a profile's id ("~Ada_Byron1") is written out. */
export function authorNamed(name: string): Author | null {
  if (name.includes('@')) return UNNAMED;
  const id = /^~(.+?)\d*$/.exec(name)?.[1];
  return authorFrom(id ? id.replaceAll('_', ' ') : name);
}

/**
 * The names that one text holds: authors entered as one string, or bare names between links. Names stand in display
 * order here, so that commas divide them, unless there is one comma and a single word beside it ("Byron, Ada",
 * "Hal Daumé, III").
 */
export function namesIn(text: string): string[] {
  const parts = text.split(/[;\n]/).flatMap((part) => foundText(part).split(/,? (?:and|&) /i));
  return parts.flatMap((part) => {
    const names = part.split(',').map(foundText).filter(Boolean);
    return names.length > 2 || names.every((name) => name.includes(' ')) ? withSuffixes(names) : [part];
  });
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d)\.?$/i;

/** Names with the suffixes that a comma set off at them again. */
function withSuffixes(names: readonly string[]): string[] {
  return names.flatMap((name, i) => {
    const next = names[i + 1] ?? '';
    if (i > 0 && SUFFIX.test(name)) return [];
    return SUFFIX.test(next) ? `${name}, ${next}` : name;
  });
}
