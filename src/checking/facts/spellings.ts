/** Letters that are written with one letter or with two where they cannot be typed; by their small composed form. */
export const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  ä: ['a', 'ae'],
  ö: ['o', 'oe'],
  ü: ['u', 'ue'],
  å: ['a', 'aa'],
  ø: ['o', 'oe'],
  æ: ['ae', 'a'],
  œ: ['oe', 'o'],
  ß: ['ss'],
  þ: ['th'],
  ð: ['d', 'dh'],
  đ: ['d', 'dj'],
  ł: ['l'],
  ħ: ['h'],
  ı: ['i'],
};

/** A text without accents, capitals and the forms that only a typesetter chose. */
export function unaccented(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
