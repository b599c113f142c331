import { LONGEST_TEXT } from '../../paper/found-text';

/** The values of a page's meta tags by lower-case name, in the order of the page. */
export type Metas = (name: string) => readonly string[];

/** The names that tell of a paper: Highwire, Dublin Core, PRISM and Open Graph. */
const TELLING = /^(?:citation_|dc\.|dcterms\.|prism\.|og:)/;

/** Collects the meta tags that tell of a paper, in one pass. Values too long to be believed and empty ones are left out. */
export function readMetas(document: Document): Metas {
  const found = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    const content = meta.getAttribute('content') ?? '';
    if (content.length > LONGEST_TEXT || !TELLING.test(name) || !content.trim()) continue;
    const values = found.get(name);
    if (values) values.push(content);
    else found.set(name, [content]);
  }
  return (name) => found.get(name) ?? [];
}
