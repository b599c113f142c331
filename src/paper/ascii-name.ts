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
