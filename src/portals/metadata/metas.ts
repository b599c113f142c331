import { LONGEST_TEXT } from '../../paper/found-text';

/** The values of a page's meta tags by lower-case name, in the order of the page. */
export type Metas = (name: string) => readonly string[];

/** The names that tell of a paper: Highwire, Dublin Core, PRISM, EPrints, Open Graph and what tells news from papers. */
const TELLING = /^(?:citation_|dc\.|dcterms\.|prism\.|eprints\.|og:|article:)/;
/** Names that are Highwire's with something before them: bepress (Digital Commons), Wolters Kluwer's journals. */
const HIGHWIRE = /^(?:bepress_citation_|wkhealth_(?:article_|citation_)?)(?=.)/;

/** Collects the meta tags that tell of a paper, in one pass. Values too long to be believed and empty ones are left out. */
export function readMetas(document: Document): Metas {
  const found = new Map<string, string[]>();
  const telling = new Map<string, string | null>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = ['name', 'property', 'itemprop'].reduce<string | null>(
      (known, key) => known ?? tellingName(meta.getAttribute(key), telling),
      null,
    );
    if (!name) continue;
    const content = meta.getAttribute('content') ?? '';
    if (content.length > LONGEST_TEXT || !content.trim()) continue;
    const values = found.get(name);
    if (values) values.push(content);
    else found.set(name, [content]);
  }
  return (name) => found.get(name) ?? [];
}

/** A name that tells of a paper, or null; each way of writing one is looked at once. */
function tellingName(written: string | null, before: Map<string, string | null>): string | null {
  if (written === null) return null;
  const known = before.get(written);
  if (known !== undefined) return known;
  const plain = plainName(written);
  const name = TELLING.test(plain) ? plain : null;
  before.set(written, name);
  return name;
}

/** A name as the readers ask for it: "DC:title", "dc_title" and an address of Dublin Core are "dc.title". */
function plainName(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(HIGHWIRE, 'citation_')
    .replace(/^https?:\/\/purl\.org\/dc\/(?:terms|elements\/1\.1)\//, 'dc.')
    .replace(/^(dc|dcterms|prism|eprints)[:_]/, '$1.');
}
