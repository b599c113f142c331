import { foundText } from '../../paper/found-text';
import { authorFrom, authorFromParts } from '../../paper/names';
import { personsIn } from '../../paper/names/persons';
import type { ListedAuthor } from '../listed-paper';

/** An address: the only one in its text, or that in its angle brackets; null for none and for one that is hidden ("****@x.edu"). */
export function addressIn(found: string): string | null {
  if (found.length > 1000) return null;
  const text = /<([^<>]*)>/.exec(found)?.[1] ?? found;
  const address = text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\*$/, '');
  return /^[^\s@<>,;:"*]{1,64}@[^\s@<>,;:"*]{1,190}$/.test(address) ? address : null;
}

/** An author by one name, "First Last" or "Last, First"; null where it names nobody. */
export function authorNamed(found: string, email: string | null, isContact: boolean): ListedAuthor | null {
  const name = authorFrom(foundText(found))?.name;
  return name ? { name, email, isContact } : null;
}

/** An author whose given and family names stand apart; null where they name nobody. */
export function authorInParts(
  { given, family }: { readonly given: string; readonly family: string },
  email: string | null,
  isContact: boolean,
): ListedAuthor | null {
  const name = authorFromParts(foundText(given), foundText(family))?.name;
  return name ? { name, email, isContact } : null;
}

/** CMT's: "A B (Institute (Town))*; C D (Institute)". The asterisk marks the one to write to. */
const CMT_AUTHOR = /^([^()]*)\(.*\)\s*(\*?)$/s;

/**
 * The authors of one cell: as CMT writes them, by semicolons, or as people write lists of names. Their addresses stand in
 * another cell in the same order, by semicolons or commas; where their number differs, nobody can say whose each is.
 */
export function authorsInCell(cell: string, emails: string): readonly ListedAuthor[] {
  if (cell.length > 50_000) return [];
  const parts = cell.split(/[;\n]/).filter((part) => part.trim());
  const marked = parts.map((part) => CMT_AUTHOR.exec(part.trim()));
  const addresses = emails.length > 50_000 ? [] : emails.split(/[;,\s]+/).filter(Boolean);
  const named = marked.every((each) => each !== null)
    ? marked.map((each) => ({ name: each?.[1] ?? '', isContact: each?.[2] === '*' }))
    : parts.length > 1
      ? parts.map((part) => ({ name: part.replace(/\*\s*$/, ''), isContact: /\*\s*$/.test(part) }))
      : personsIn(foundText(cell), 'inverts', true).authors.map(({ name }) => ({ name, isContact: false }));
  const inOrder = addresses.length === named.length;
  return named.flatMap(({ name, isContact }, i) => {
    const written = inOrder ? (addresses[i] ?? '') : '';
    return authorNamed(name, addressIn(written), isContact || written.endsWith('*')) ?? [];
  });
}

/**
 * The authors with the one to write to marked, who stands in cells of their own. Where the list does not name them among
 * the authors, the first author without an address has it.
 */
export function withContact(authors: readonly ListedAuthor[], name: string, address: string): readonly ListedAuthor[] {
  const email = addressIn(address);
  if (!email || authors.length === 0) return authors;
  const wanted = authorFrom(foundText(name))?.name;
  const places = [
    authors.findIndex((author) => author.email?.toLowerCase() === email.toLowerCase()),
    authors.findIndex((author) => author.name === wanted),
    authors.findIndex((author) => author.email === null),
  ];
  const at = places.find((place) => place >= 0);
  return authors.map((author, i) => (i === at ? { ...author, email, isContact: true } : author));
}
