import type { Paper } from './paper';

/** Letters whose plain form Unicode does not give; those with marks decompose. As PMLR's own identifiers write them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ŋ: 'ng',
  ŧ: 't',
};

/**
 * The key that names the form's file (`chen21` in `chen21Permission.pdf`): on PMLR's pages the published identifier,
 * elsewhere the first author's family name and the two-digit year. Particles and apostrophes become hyphens, as in
 * PMLR's own identifiers ("van-den-oord16", "o-donoghue21"). Returns null, so that the author is asked, where there is
 * no year, no author, or a letter without an ASCII form: no letter is invented.
 */
export function handInKey(paper: Paper): string | null {
  if (paper.slug) return paper.slug;
  const name = asciiName(paper.authors[0]?.family ?? '');
  if (!name || paper.year === null) return null;
  return name + String(paper.year % 100).padStart(2, '0');
}

/** A name in lower-case ASCII with hyphens, or null where a letter has no ASCII form or none is left. */
export function asciiName(name: string): string | null {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\x7f]/gu, (letter) => PLAIN[letter] ?? letter);
  if (/[^\p{ASCII}]/u.test(plain.replace(/[^\p{L}\p{N}]/gu, ''))) return null;
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || null;
}
