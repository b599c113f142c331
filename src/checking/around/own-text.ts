import { blankedOut } from '../align';
import { readsAsTerm } from '../blanks';
import type { Link } from '../compare';
import type { Range } from '../finding';
import { pageEdges } from './page-edges';
import { writtenLinks } from './written-links';

/** A text without what programs put around and between its lines; every offset is the original's. */
export interface OwnText {
  readonly text: string;
  /** Links that the text writes out. */
  readonly links: readonly Link[];
  /** Lines with words that were left out: they are named to the author. */
  readonly edges: readonly Range[];
}

/** The mark that leads back from a footnote on a web page. */
const BACK = /[\u21a9\u2191]\ufe0e?(?=\s*$)/gmu;
/** What mail sets before quoted lines. */
const QUOTED = /^[^\S\n]*>(?:[^\S\n]?>)*/gm;
/** The line above a quoted text in an answer, in the languages of common mail programs. */
const ANSWERED =
  /^(?:On|Am|Le|El|Il)\s[^\n]{5,200}(?:\n(?!\s*>)[^\n]{1,100})?(?:wrote|schrieb|écrit|escribió|scritto)[^\n]{0,80}:[^\S\n]*\n(?=\s*>)/gmu;
/** Ends of lines other than "\n"; patterns take all of them for one, or none. */
const ENDS = /[\r\u2028\u2029]/;
const OTHER_ENDS = /[\r\u2028\u2029]/g;
const LINE_NUMBER = /^[^\S\n]*(\d{1,4})(?=\s|$)/;
/** Fewer numbers in a row than this may be a list. */
const LEAST_LINES = 10;

/** Leaves out quoting, line numbers, the edges of printed pages and addresses written twice. */
export function ownText(original: string, headings: readonly string[]): OwnText {
  let text = ENDS.test(original) ? original.replace(/\r(?=\n)/g, ' ').replace(OTHER_ENDS, '\n') : original;
  const answers = text.includes('>') ? rangesOf(text, ANSWERED).filter((range) => isAnswer(text, range)) : [];
  const { links, marks } = /<http|\]\(/i.test(text) ? writtenLinks(text) : { links: [], marks: [] };
  text = blankedOut(text, [...answers, ...marks, ...rangesOf(text, BACK)]);
  text = text.replace(QUOTED, (mark) => ' '.repeat(mark.length));
  text = blankedOut(text, lineNumbers(text));
  const { silent, named } = pageEdges(text, headings);
  return { text: blankedOut(text, [...silent, ...named]), links, edges: [...answers, ...named] };
}

/** With the time or the writer's address, and nothing that could be a term. */
function isAnswer(text: string, { start, end }: Range): boolean {
  const line = text.slice(start, end);
  return /\d{1,2}[:.]\d{2}|\S@\S/.test(line) && !readsAsTerm(line);
}

function rangesOf(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** The numbers before the lines, on them or above them, where there is one for nearly every line and they rise. */
function lineNumbers(text: string): Range[] {
  const numbers: Range[] = [];
  let last = -1;
  let withWords = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    const digits = LINE_NUMBER.exec(line)?.[1];
    if (digits !== undefined && Number(digits) > last) {
      last = Number(digits);
      const at = start + line.indexOf(digits);
      numbers.push({ start: at, end: at + digits.length });
    }
    if (/[^\s\d]/.test(line)) withWords++;
    start += line.length + 1;
  }
  return numbers.length >= LEAST_LINES && numbers.length >= withWords * 0.8 ? numbers : [];
}
