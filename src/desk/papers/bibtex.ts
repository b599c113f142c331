import { type BibtexField, type BibtexItem, type BibtexValue, parse } from 'bibtex-parse';
import type { ListedAuthor } from '../listed-paper';
import { FoundPapers, MOST_PAPERS } from './found-papers';
import type { ListReading } from './list-reading';
import { authorNamed } from './listed-authors';
import { unprotected } from './protective-braces';

/** An entry as it begins on a line of its own. */
const ENTRY = /^[ \t]*@[ \t]*[a-z]+[ \t]*[{(]/gim;
/** The longest entry, in UTF-16 units, with its abstract. */
const LONGEST_ENTRY = 100_000;
/** As many broken entries are passed over; a file with more is not what it seems. */
const MOST_BROKEN = 500;
/** Published volumes have the series and the volume before the key: "series-v139-chen21z". */
const PUBLISHED = /^[a-z]{2,12}-v(\d{1,5})-(?=[a-z])/i;

/** Whether a text is BibTeX: an entry of a kind that volumes have begins one of its first lines. */
export function isBibtex(text: string): boolean {
  return /^[ \t]*@[ \t]*(?:proceedings|inproceedings|incollection|conference|article|string|comment|preamble)[ \t]*[{(]/im.test(
    text.slice(0, 100_000),
  );
}

/**
 * The papers of a volume's BibTeX, under its keys. Each entry is read by itself, so that a broken one costs itself alone.
 * The volume's own entry is no paper.
 */
export function papersFromBibtex(text: string): ListReading {
  const papers = new FoundPapers();
  let volume: string | null = null;
  let broken = 0;
  for (const [written, i] of entriesOf(text)) {
    if (broken > MOST_BROKEN || i > 2 * MOST_PAPERS) {
      papers.remark('too-many', written.slice(0, 80));
      break;
    }
    const items = written.length > LONGEST_ENTRY ? null : itemsOf(written);
    if (!items) {
      broken++;
      papers.remark('broken', written.slice(0, 80));
    }
    for (const item of items ?? []) {
      if (item.itemtype !== 'entry') continue;
      const field = (name: string) => textOf(item.fields.find((each) => each.name.toLowerCase() === name));
      const key = item.key ?? '';
      volume ??= PUBLISHED.exec(key)?.[1] ?? (/^\d{1,5}$/.exec(field('volume'))?.[0] || null);
      if (item.type === 'proceedings') continue;
      papers.add({
        key: key.replace(PUBLISHED, ''),
        number: '',
        otherIds: [field('openreview')],
        title: unprotected(field('title')),
        authors: authorsOf(field('author')),
        decision: '',
      });
    }
  }
  return papers.reading('bibtex', volume);
}

/** What is written from the beginning of each entry to that of the next one. */
function* entriesOf(text: string): Generator<readonly [written: string, index: number]> {
  let start = -1;
  let count = 0;
  for (const { index } of text.matchAll(ENTRY)) {
    if (start >= 0) yield [text.slice(start, index), count++];
    start = index;
  }
  if (start >= 0) yield [text.slice(start), count];
}

function itemsOf(written: string): readonly BibtexItem[] | null {
  try {
    return parse(written.trim());
  } catch {
    return null;
  }
}

/** A field's text; macros, which no title has, are left out. */
function textOf(field: BibtexField | BibtexValue | undefined): string {
  if (!field || field.datatype === 'identifier' || field.value === null) return '';
  return typeof field.value === 'object' ? field.value.map(textOf).join('') : String(field.value);
}

/** Names are set off by "and" outside of braces; "and others" is nobody. */
function authorsOf(field: string): readonly ListedAuthor[] {
  const names = field
    .replace(/\s+/g, ' ')
    .replace(/\{[^{}]*\}/g, (group) => group.replaceAll(' and ', '\u00a0and\u00a0'));
  return names
    .split(' and ')
    .filter((name) => name.trim() !== 'others')
    .flatMap((name) => authorNamed(name, null, false) ?? []);
}
