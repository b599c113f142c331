import type { ListedForm } from '../../extension/signed-forms';

/** The forms whose title, venue or file has every word of a query, in any case and without regard to accents. */
export function formsWith(forms: readonly ListedForm[], query: string): readonly ListedForm[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return forms;
  return forms.filter(({ title, venue, fileName, sha256 }) => {
    const text = folded(`${title} ${venue ?? ''} ${fileName} ${sha256}`);
    return words.every((word) => text.includes(word));
  });
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
