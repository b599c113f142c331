import type { Range } from './finding';
import { readsAsTerm } from './terms';

/** What programs print at the edges of pages: bare numbers of pages, and lines with words, which are to be named. */
export interface PageEdges {
  readonly silent: readonly Range[];
  readonly named: readonly Range[];
}

const STAMP =
  '\\d{1,4}[./-] ?\\d{1,2}[./-] ?\\d{1,4}\\.?,? (?:at )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?';
const COUNT = '(?:(?:[Pp]age|[Ss]eite|[Pp]\\.) ?)?\\d{1,3} ?(?:/|of|von|de|sur|di) ?\\d{1,3}';
const ADDRESS = '(?:https?|file|about|chrome-extension|moz-extension):\\S+';
const AT_EDGE = (token: string) => new RegExp(`^${token}(?= |$)|(?<=^| )${token}$`, 'u');
const EDGE = { stamp: AT_EDGE(STAMP), count: AT_EDGE(COUNT), address: AT_EDGE(ADDRESS) };
/** "- 1 -", "Page 1", "p. 1 of 2", "1/2", "iv". A number alone may be a clause's or a footnote's. */
const PAGE_NUMBER = /^(?:[-–—] ?\d{1,3} ?[-–—]|(?:page|seite|p\.|pg\.) ?\d{1,3}|(?!x$)[ivx]{1,5})$/iu;
/** A page's title is short. In UTF-16 units. */
const LONGEST_TITLE = 80;

interface Line extends Range {
  /** With single spaces. */
  readonly words: string;
  readonly tokens: readonly (keyof typeof EDGE)[];
  /** What is neither the time, the page's number nor its address. */
  readonly rest: string;
}

/** Finds the lines that a browser, a viewer or a word processor prints above and below the text; `headings` are the form's. */
export function pageEdges(text: string, headings: readonly string[]): PageEdges {
  const silent: Range[] = [];
  const named: Range[] = [];
  const lines = linesOf(text);
  const times = new Map<string, number>();
  for (const { words } of lines) times.set(words, (times.get(words) ?? 0) + 1);
  lines.forEach((line, i) => {
    if (PAGE_NUMBER.test(line.words) || (line.tokens[0] === 'count' && line.rest === '' && line.tokens.length === 1)) {
      silent.push(line);
    } else if (isEdge(line, lines[i - 1], headings) || belongsToEdge(lines, i, times)) named.push(line);
  });
  return { silent, named };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const words = line.length > 400 ? '' : line.trim().replace(/\s+/g, ' ');
    if (words !== '') {
      const lead = line.length - line.trimStart().length;
      lines.push({ start: start + lead, end: start + line.trimEnd().length, words, ...tokensOf(words) });
    }
    start += line.length + 1;
  }
  return lines;
}

function tokensOf(words: string): Pick<Line, 'tokens' | 'rest'> {
  let rest = words;
  const tokens: (keyof typeof EDGE)[] = [];
  if (/\d[/.:-]|\d \/|\d (?:of|von|de|sur|di) |:\//.test(words)) {
    for (const token of ['stamp', 'count', 'address'] as const) {
      const without = rest.replace(EDGE[token], '').trim();
      if (without === rest) continue;
      tokens.push(token);
      rest = without;
    }
  }
  return { tokens, rest };
}

/** A time with a page's title, an address with a page's number, the form's heading with an address. */
function isEdge({ tokens, rest }: Line, before: Line | undefined, headings: readonly string[]): boolean {
  // After a label it is the author's own.
  if (tokens.includes('stamp')) return isPageTitle(rest) && !before?.words.endsWith(':');
  if (!tokens.includes('address')) return false;
  return (tokens.includes('count') && rest === '') || headings.some((heading) => rest !== '' && heading === rest);
}

/** A title or an address on a line of its own, beside a time or a page's number. */
function belongsToEdge(lines: readonly Line[], i: number, times: ReadonlyMap<string, number>): boolean {
  const [before, line, after] = [lines[i - 1], lines[i], lines[i + 1]];
  if (!line) return false;
  const isBare = (other: Line | undefined, token: keyof typeof EDGE) =>
    other?.rest === '' && other.tokens.includes(token);
  if (line.rest === '' && line.tokens[0] === 'address') return isBare(after, 'count') || isBare(before, 'stamp');
  const isRepeated = (times.get(line.words) ?? 0) > 1;
  return isRepeated && line.tokens.length === 0 && isBare(before, 'stamp') && isPageTitle(line.words);
}

function isPageTitle(words: string): boolean {
  return words.length <= LONGEST_TITLE && !/[.;,:]$/.test(words) && !readsAsTerm(words);
}
