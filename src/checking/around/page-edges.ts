import { readsAsTerm } from '../blanks';
import type { Range } from '../finding';

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
/** What services for signing stamp on each page: their name or what they number, and the number, of digits and letters. */
const ENVELOPE =
  /^(?:(?:docusign|adobe (?:acrobat )?sign|dropbox sign|hellosign|pandadoc|signnow|scrive|yousign|skribble|zoho sign|eversign|signaturely)(?:ed)? )?(?:envelope|document|doc|transaction|certificate|reference|audit|ref\.?) ?(?:id|number|no\.?|code|ref\.?)? ?[:#] ?(?=\S*\d)[\p{L}\d-]{8,64}$/iu;
/** What a line must have to be looked at; cheap, since every line of every form is. */
const CANDIDATE =
  /^\s*(?:[-–—] ?\d|p(?:age|g)?\.? ?\d|seite|[ivx]{1,5}\s*$)|\d ?\/ ?\d|\d (?:of|von|de|sur|di) \d|\d[:.]\d\d(?!\d)|(?:^|\s)\S+:\/\/\S+\s*$|[:#] ?[\p{L}\d-]{8,64}\s*$/iu;
/** A page's title is short. In UTF-16 units. */
const LONGEST_TITLE = 80;
/** An edge of a page is a line; a longer one is a paragraph. In UTF-16 units. */
const LONGEST_LINE = 400;

/** A line with writing, and where it begins. */
interface Written {
  readonly at: number;
  readonly line: string;
}

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
  const lines = writtenLines(text);
  const told = new Map<number, Line>();
  const lineAt = (i: number): Line | undefined => {
    const line = told.get(i) ?? lineOf(lines[i]);
    if (line) told.set(i, line);
    return line;
  };
  lines.forEach(({ line }, i) => {
    if (line.length <= LONGEST_LINE && CANDIDATE.test(line)) lineAt(i);
  });
  const candidates = [...told];
  const isStamped = candidates.some(([, { tokens }]) => tokens.includes('stamp'));
  const times = isStamped ? timesOf(lines) : new Map<string, number>();
  for (const [i, line] of candidates) {
    const [before, after] = [lineAt(i - 1), lineAt(i + 1)];
    const isCount = line.tokens.length === 1 && line.tokens[0] === 'count' && line.rest === '';
    if (isCount || PAGE_NUMBER.test(line.words)) silent.push(line);
    else if (ENVELOPE.test(line.words) || isEdge(line, before, headings) || isAddressBeside(line, before, after))
      named.push(line);
    if (isBare(line, 'stamp') && after && isTitleBelow(after, times, headings)) named.push(after);
  }
  return { silent, named };
}

/** Whether a line is all that programs print at a page's edge: its number, the time, its address, its title. */
export function isPrintedAtEdge(line: string, headings: readonly string[]): boolean {
  const words = line.trim().replace(/\s+/g, ' ');
  const { tokens, rest } = tokensOf(words);
  if (PAGE_NUMBER.test(words) || /^\d{1,3}$/.test(words) || ENVELOPE.test(words)) return true;
  return tokens.length > 0 ? isPageTitle(rest, headings) : headings.some((heading) => heading === words);
}

function writtenLines(text: string): Written[] {
  const lines: Written[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ at, line });
    at += line.length + 1;
  }
  return lines;
}

/** How often each line of the text stands in it. */
function timesOf(lines: readonly Written[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { line } of lines) times.set(line.trim(), (times.get(line.trim()) ?? 0) + 1);
  return times;
}

function lineOf(written: Written | undefined): Line | undefined {
  if (!written) return undefined;
  const { at, line } = written;
  const words = line.length > LONGEST_LINE ? '' : line.trim().replace(/\s+/g, ' ');
  const lead = line.length - line.trimStart().length;
  return { start: at + lead, end: at + line.trimEnd().length, words, ...tokensOf(words) };
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
  if (tokens.includes('stamp')) return isPageTitle(rest, headings) && !before?.words.endsWith(':');
  if (!tokens.includes('address')) return false;
  return (tokens.includes('count') && rest === '') || headings.some((heading) => rest !== '' && heading === rest);
}

function isBare(line: Line | undefined, token: keyof typeof EDGE): boolean {
  return line?.rest === '' && line.tokens.includes(token);
}

/** An address on a line of its own, above a page's number or below a time. */
function isAddressBeside(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  if (line.rest !== '' || line.tokens[0] !== 'address') return false;
  return isBare(after, 'count') || isBare(before, 'stamp');
}

/** A page's title on the line below a time: it stands on every page. */
function isTitleBelow(
  { tokens, words }: Line,
  times: ReadonlyMap<string, number>,
  headings: readonly string[],
): boolean {
  return tokens.length === 0 && (times.get(words) ?? 0) > 1 && isPageTitle(words, headings);
}

/** The title of a page: one word, a file's name, or the form's heading with up to three words more. Others may be a term. */
function isPageTitle(words: string, headings: readonly string[]): boolean {
  if (words === '') return true;
  if (words.length > LONGEST_TITLE || /[.;,:]$/.test(words) || readsAsTerm(words)) return false;
  if (/^\S+$|^[^.]{1,60}\.(?:pdf|html?|docx?|odt|md|tex|txt)$/i.test(words)) return true;
  const heading = headings.find((text) => words.includes(text));
  return (
    heading !== undefined &&
    words
      .replace(heading, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean).length <= 3
  );
}
