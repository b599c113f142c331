import type { Lookalike } from '../finding';

/** Groups of characters that many fonts draw alike. Scripts apart from Latin are told by their script instead. */
const ALIKE = ['1lI|ıɩǀ', '0OoΟο', 'aɑ', 'gɡ', 'sſ', 'uʋ', 'vν', 'wѡ', '.․', ',‚', ':꞉', '/⁄∕', '(❨', ')❩'];

const LATIN = /\p{Script=Latin}/u;
const OTHER_LETTER = /[\p{L}\p{N}]/u;
const ASCII = /^[!-~]$/;

/**
 * Whether a character can be taken for another at a glance: a letter or digit of another script or of a
 * compatibility form (Cyrillic а, fullwidth ａ, mathematical 𝐚) for a Latin one, or one of a known group.
 */
export function looksAlike(expected: string, found: string): boolean {
  if (expected === found) return false;
  if (ALIKE.some((group) => group.includes(expected) && group.includes(found))) return true;
  if (!ASCII.test(expected)) return false;
  if (found.normalize('NFKD').replace(/\p{M}/gu, '') === expected) return true;
  return LATIN.test(expected) && OTHER_LETTER.test(found) && !LATIN.test(found) && !ASCII.test(found);
}

/** The look-alikes among replaced characters, each pair once. */
export function lookalikesAmong(replaced: Iterable<readonly [expected: string, found: string]>): Lookalike[] {
  const seen = new Map<string, Lookalike>();
  for (const [expected, found] of replaced) {
    if (looksAlike(expected, found)) seen.set(`${expected}${found}`, { expected, found });
  }
  return [...seen.values()];
}
