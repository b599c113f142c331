import { counted } from '../../extension/i18n';
import type { Author } from '../../paper/paper';
import { knownNames } from '../../paper/unnamed';

/** Says how many authors of the paper the page tells no name of; nothing where it names them all. */
export function UnnamedAuthors({ authors }: { readonly authors: readonly Author[] }) {
  const unnamed = authors.length - knownNames(authors).length;
  if (unnamed === 0) return null;
  return <p class="hint">{counted('authorsUnnamed', unnamed)}</p>;
}
