import type { Link } from '../compare';
import type { Range } from '../finding';

const ADDRESS = 'https?://[^\\s()<>[\\]]{1,300}';
/** `[text](address)` of Markdown. */
const MARKDOWN = new RegExp(`\\[([^[\\]\\n]{1,200})\\](\\(<?(${ADDRESS})>?\\))`, 'giu');
/** `address<address>` and `address <address>` of mail programs. */
const REPEATED = new RegExp(`(${ADDRESS})(\\s?<(${ADDRESS})>)`, 'giu');

/** Links as plain text writes them: where they lead, and the stretches that are no words of the text. */
export function writtenLinks(text: string): { links: Link[]; marks: Range[] } {
  const links: Link[] = [];
  const marks: Range[] = [];
  for (const { index, 0: all, 1: words = '', 2: behind = '', 3: target = '' } of text.matchAll(MARKDOWN)) {
    const start = index + 1;
    links.push({ start, end: start + words.length, target });
    marks.push({ start: index, end: start }, { start: start + words.length, end: index + all.length - behind.length });
    marks.push({ start: index + all.length - behind.length, end: index + all.length });
  }
  for (const { index, 0: all, 1: words = '', 3: target = '' } of text.matchAll(REPEATED)) {
    const end = index + words.length;
    links.push({ start: index, end, target });
    marks.push({ start: end, end: index + all.length });
  }
  return { links, marks };
}
