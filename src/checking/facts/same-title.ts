import { typesetTitle } from '../../paper/title';
import { withoutEnd } from '../ends';

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega';
/** Greek letters by name, as they are typed where there is no way to set them; both sigmas are one. */
const NAMES = new Map(GREEK.split(' ').map((name, i) => [String.fromCodePoint(0x3b1 + i), name]));
const VARIANTS: Readonly<Record<string, string>> = { ϵ: 'ε', ϑ: 'θ', ϕ: 'φ', ϖ: 'π', ϱ: 'ρ', ϰ: 'κ' };

/**
 * Whether two titles are one to a reader: TeX, capitals, accents, white space, dashes and colons, quotation marks,
 * "&" for "and", a full stop and a footnote's mark at the end aside. A subtitle left out is a difference.
 */
export function sameTitle(a: string, b: string): boolean {
  return titleKey(a) === titleKey(b);
}

/** What of a title, or of a word of it, has to be the same. */
export function titleKey(title: string): string {
  const plain = typesetTitle(title)
    .replace(/[ϵϑϕϖϱϰ]/g, (letter) => VARIANTS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s*&\s*/g, ' and ')
    .replace(/[α-ω]/g, (letter) => NAMES.get(letter) ?? letter);
  return withoutEnd(plain, /[\s.*†‡§¶∗⋆]/).replace(/[\s:\p{Pd}\u2212\u00ad"'`´‘’‚‛“”„‟«»′{}$\\^_]/gu, '');
}
