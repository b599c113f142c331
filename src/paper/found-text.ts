/**
 * The longest text, in UTF-16 units, that is taken from a page as a title or a name. Real titles of 5,000 exist;
 * what is longer is not cut (half a title on a form would be wrong) but not taken at all.
 */
export const LONGEST_TEXT = 10_000;

/**
 * Characters that are never part of a title or a name but can hide in one: controls, bidirectional marks, embeddings
 * and overrides, zero-width and other invisible ones. A joiner (U+200C, U+200D) stays where its script or emoji needs it.
 */
const INVISIBLE =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|(?<![\u0590-\u1fff\ua000-\u{1ffff}])[\u200c\u200d]/gu;

/**
 * A text of a page as found, fit to be kept: white space of any kind folded to single spaces and trimmed, invisible
 * characters dropped, half surrogate pairs shown as U+FFFD. No letter is changed, so ligatures and combining marks stay.
 * Returns '' for no text and for one that is too long to be believed.
 */
export function foundText(raw: string | null | undefined): string {
  if (!raw || raw.length > LONGEST_TEXT) return '';
  return raw
    .replace(/[\s\u0085]+/g, (space) => (space === '\ufeff' ? '' : ' '))
    .replace(INVISIBLE, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/ {2,}/g, ' ')
    .trim();
}
