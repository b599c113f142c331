import { readPage } from '../../src/portals';
import type { Page } from '../../src/portals/portal';
import { folded } from '../pdf/programs';
import { parseSavedPage } from '../saved-page';

/** An author as papers.jsonl lists them; prefix and suffix stand apart where the publisher sets them apart. */
export interface ListedAuthor {
  readonly given: string;
  readonly family: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A line of test/fixtures/papers/papers.jsonl. */
export interface ListedPaper {
  readonly volume: string;
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly authors: readonly ListedAuthor[];
}

/** The two ways in which citation metadata write a name. */
export type NameOrder = 'first-last' | 'last-first';

/**
 * Builds a citation metadata page for the paper, reads it back and compares title and authors, in order and to the
 * letter (white space folded, which no reader of a page can keep). Returns what differs, one line each.
 */
export function readBack(paper: ListedPaper, order: NameOrder): string[] {
  const reading = readPage(citationPage(paper, order));
  if (reading.kind !== 'paper') return [`read as ${reading.kind}`];
  const { title, authors } = reading.paper;
  const names = paper.authors.map(displayName);
  const problems = title === folded(paper.title) ? [] : [`title: ${title}`];
  if (authors.length !== names.length) problems.push(`${authors.length} authors of ${names.length}`);
  names.forEach((name, i) => {
    if (authors[i] && authors[i].name !== name) problems.push(`author ${i + 1}: ${authors[i].name}, not ${name}`);
  });
  return problems;
}

/** A page as a publisher would write it for the paper, on a host that no portal declares. */
export function citationPage(paper: ListedPaper, order: NameOrder): Page {
  const tag = (name: string, content: string) => `<meta name="${name}" content="${escaped(content)}">`;
  const html = `<!DOCTYPE html><html><head><title>${escaped(paper.title)}</title>
${tag('citation_title', paper.title)}
${paper.authors.map((author) => tag('citation_author', citedName(author, order))).join('\n')}
${tag('citation_publication_date', `${paper.year}/07/01`)}
</head><body></body></html>`;
  return { document: parseSavedPage(html), url: new URL(`https://papers.example.org/${paper.volume}/${paper.id}`) };
}

function citedName(author: ListedAuthor, order: NameOrder): string {
  if (order === 'first-last' || !author.given) return displayName(author);
  return `${folded(`${author.prefix ?? ''} ${author.family} ${author.suffix ?? ''}`)}, ${author.given}`;
}

/** The name as it is printed: given names, prefix, family name, suffix. */
export function displayName({ given, prefix = '', family, suffix = '' }: ListedAuthor): string {
  return folded(`${given} ${prefix} ${family} ${suffix}`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
