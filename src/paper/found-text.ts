/**
 * The longest text, in UTF-16 units, that is taken from a page as a title or a name. Real titles of 5,000 exist;
 * what is longer is not cut (half a title on a form would be wrong) but not taken at all.
 */
export const LONGEST_TEXT = 10_000;

/**
 * Characters that are never part of a title or a name but can hide in one: controls, bidirectional marks, embeddings
 * and overrides, zero-width and other invisible ones. Written without Unicode's properties, which cost a page
 * milliseconds to compile.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/**
 * A text of a page as found, fit to be kept: white space of any kind folded to single spaces and trimmed, invisible
 * characters dropped, half surrogate pairs shown as U+FFFD. No letter is changed, so ligatures and combining marks stay.
 * Returns '' for no text and for one that is too long to be believed.
 */
export function foundText(raw: string | null | undefined): string {
  if (!raw || raw.length > LONGEST_TEXT) return '';
  const text = raw.replace(/[\s\u0085]/g, (space) => (space === '\ufeff' ? '' : ' ')).replace(INVISIBLE, unlessJoining);
  const whole = /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Cs}/gu, '\ufffd') : text;
  return whole.replace(/ {2,}/g, ' ').trim();
}

/** Nothing, except for a joiner (U+200C, U+200D) behind a letter of a script that needs it or an emoji. */
function unlessJoining(invisible: string, at: number, text: string): string {
  const before = text.charCodeAt(at - 1);
  const joins = invisible === '\u200c' || invisible === '\u200d';
  return joins && ((before >= 0x590 && before < 0x2000) || before >= 0xa000) ? invisible : '';
}

/** The first words of a text that fit into so many UTF-16 units, each whole; of one longer word its beginning. */
export function firstWords(text: string, atMost: number): string {
  if (text.length <= atMost) return text;
  const cut = text.slice(0, atMost + 1);
  const end = cut.search(/\s\S*$/);
  return end > 0 ? cut.slice(0, end).trimEnd() : cut.slice(0, atMost).replace(/[\ud800-\udbff]$/, '');
}
