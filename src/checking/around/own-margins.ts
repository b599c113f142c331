import type { Agreement } from '../../agreements/agreement';
import type { Placed } from '../../pdf/read';
import type { Range } from '../finding';

/** The edge of a page is a line; a longer one is a paragraph. In UTF-16 units. */
const LONGEST_LINE = 400;
/** The number of a page at either end of a line. */
const NUMBER =
  /^\d{1,3}(?= |$)|(?:(?<=^| )(?:[Pp]age|[Ss]eite|[Pp]\.) ?)?(?<=^| )\d{1,3}(?: ?(?:\/|of|von|de|sur|di) ?\d{1,3})?$/gu;

/**
 * Where lines of a text are what the agreement's own file has in the margins of its pages: the next program that sets it
 * has them among the words, with other numbers of pages. What is a passage of the agreement as well stays, once for each
 * such passage: more of them are left out where they stand above or below all other words of their page.
 */
export function ownMargins(
  text: string,
  { file }: Pick<Agreement, 'file'>,
  units: readonly { readonly text: string }[],
  placed: readonly Placed[] = [],
): Range[] {
  const own = new Set(file?.shows.margins.map(lettersOf));
  own.delete('');
  if (own.size === 0) return [];
  const lines = [...text.matchAll(/[^\n]+/gu)].flatMap(({ index, 0: line }) =>
    line.length <= LONGEST_LINE && own.has(lettersOf(line)) ? [{ start: index, end: index + line.length }] : [],
  );
  const isAtEdge = edgesOf(placed);
  return [...own].flatMap((words) => {
    const numbers = (file?.shows.margins ?? []).flatMap((margin) =>
      lettersOf(margin) === words ? [lastNumberOf(margin)] : [],
    );
    const same = lines.filter((line) => {
      const written = text.slice(line.start, line.end);
      return lettersOf(written) === words && isOwnNumber(lastNumberOf(written), numbers, pageOf(line, placed));
    });
    const passages = units.filter((unit) => lettersOf(unit.text) === words).length;
    if (passages === 0) return same;
    const most = Math.max(0, same.length - passages);
    return most === 0 ? [] : same.filter(isAtEdge).slice(-most);
  });
}

/** Whether the number at a line's end is one that the form has there, or that of its page where the form has pages' there. */
function isOwnNumber(number: string | null, own: readonly (string | null)[], page: number | null): boolean {
  if (own.includes(number)) return true;
  const isOfPages = own.length < 2 || own.includes(null) || new Set(own).size > 1;
  return isOfPages && (number === null || page === null || number === `${page}`);
}

const pageOf = ({ start, end }: Range, placed: readonly Placed[]): number | null =>
  placed.find((word) => word.start >= start && word.start < end)?.page ?? null;

/** Tells whether a line stands above or below all other words of its page. */
function edgesOf(placed: readonly Placed[]): (line: Range) => boolean {
  const edges = new Map<number, { readonly top: number; readonly bottom: number }>();
  for (const { page, box } of placed) {
    const { top, bottom } = edges.get(page) ?? box;
    edges.set(page, { top: Math.min(top, box.top), bottom: Math.max(bottom, box.bottom) });
  }
  const byStart = new Map(placed.map((word) => [word.start, word]));
  return ({ start }) => {
    const word = byStart.get(start);
    const edge = word ? edges.get(word.page) : undefined;
    return word !== undefined && (word.box.top === edge?.top || word.box.bottom === edge?.bottom);
  };
}

/** Whether a passage stands in the margins of a file's pages, where another program has put the foot of a page. */
export function isInMargins(passage: string, margins: readonly MarginLine[]): boolean {
  const own = lettersOf(passage);
  return own !== '' && margins.some((line) => lettersOf(line.text) === own && hasNumberOf(passage, line));
}

/** A line in the margin of a page, from 1. */
interface MarginLine {
  readonly page: number;
  readonly text: string;
}

/** A number alone at the end of a line, which may be its page's or a word of it. */
const LAST_NUMBER = /(?<=^| )\d{1,3}$/u;
/** One that is said to be its page's. */
const COUNTED = /(?:(?:[Pp]age|[Ss]eite|[Pp]\.) ?\d{1,3}|\d ?(?:\/|of|von|de|sur|di) ?\d{1,3})$/u;

/** Whether the number at a line's end is the passage's, or that of its page; another one means something. */
function hasNumberOf(passage: string, { page, text }: MarginLine): boolean {
  const found = lastNumberOf(text);
  return isOwnNumber(found, [lastNumberOf(passage)], page) || COUNTED.test(text.trim());
}

function lastNumberOf(line: string): string | null {
  const words = line.trim();
  return COUNTED.test(words) ? null : (LAST_NUMBER.exec(words)?.[0] ?? null);
}

/** Its letters and digits, but for the number of its page. */
function lettersOf(line: string): string {
  return line
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(NUMBER, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
