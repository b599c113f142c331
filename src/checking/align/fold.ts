/** A text reduced to what counts as wording, each character with its place in the original. */
export interface Folded {
  /** No white space, hyphens or quotation marks; ligatures opened. */
  readonly text: string;
  /** Where each character of `text` begins in the original, in UTF-16 units. */
  readonly starts: Int32Array;
  /** Where it ends. */
  readonly ends: Int32Array;
  /** Characters that nobody sees, dropped from `text`: offset in the original and code point. */
  readonly invisible: readonly { readonly at: number; readonly codePoint: number }[];
}

/** Hyphens that stand for a broken line; the last two are what PDFium, Chromium's viewer, copies for one. */
export const SOFT_HYPHENS = '\u00ad\ufffe\u0002';
const HYPHENS = `-\u2010\u2011\u2043${SOFT_HYPHENS}`;
const QUOTES =
  '"\'`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2032\u2033\u226a\u226b\uff02\uff07';
const HYPHEN = new RegExp(`[${HYPHENS}]`, 'u');
const QUOTE = new RegExp(`[${QUOTES}]`, 'u');
const SPACE = /[\s\u0085\u180e]/u;
/** Format characters, fillers, variation selectors, tags and controls: no ink, no width, or both. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Cc}/u;
/** Whether nobody sees the character. */
export function isInvisible(character: string): boolean {
  return INVISIBLE.test(character);
}

/** Forms that only the typesetter chose: Latin ligatures, the long s with t, raised digits of a footnote mark. */
const OPENED: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  '¹': '1',
  '²': '2',
  '³': '3',
};
/** A footnote mark as Markdown and web pages write it: `[^language]`, `[1]`. */
const BRACKETED_MARK = /\[(?:\^[\w-]{1,40}|1)\](?!\()/y;

/** Whether the character is one of the three things that are only typographic: 'space', 'hyphen' or 'quote'. */
export function typographicKind(character: string): 'space' | 'hyphen' | 'quote' | null {
  if (SPACE.test(character)) return 'space';
  if (HYPHEN.test(character)) return 'hyphen';
  return QUOTE.test(character) ? 'quote' : null;
}

/** For each ASCII code whether it is kept as it is: letters, digits and punctuation without hyphen, quotes and brackets. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => {
  const c = String.fromCharCode(code);
  return code > 32 && code < 127 && !HYPHEN.test(c) && !QUOTE.test(c) && !'<>['.includes(c) ? 1 : 0;
});

/** Folds a text of any length in one pass. */
export function fold(original: string): Folded {
  const { length } = original;
  let text = '';
  const starts = new Int32Array(length * 3);
  const ends = new Int32Array(length * 3);
  const invisible: { at: number; codePoint: number }[] = [];
  let count = 0;
  const keep = (character: string, start: number, end: number) => {
    for (let i = 0; i < character.length; i++) {
      starts[count] = start;
      ends[count++] = end;
    }
    text += character;
  };
  for (let at = 0; at < length; ) {
    const code = original.charCodeAt(at);
    if (code < 128 && PLAIN[code] === 1) {
      starts[count] = at;
      ends[count++] = at + 1;
      text += original[at];
      at++;
      continue;
    }
    if (code === 0x20 || code === 0x0a) {
      at++;
      continue;
    }
    const codePoint = original.codePointAt(at) ?? code;
    const character = String.fromCodePoint(codePoint);
    const end = at + character.length;
    if (character === '[') {
      BRACKETED_MARK.lastIndex = at;
      const mark = BRACKETED_MARK.exec(original);
      const stop = mark ? at + mark[0].length : end;
      keep(mark ? '1' : character, at, stop);
      at = stop;
      continue;
    }
    if (!typographicKind(character) && !isAddressBracket(original, at)) {
      if (isInvisible(character)) invisible.push({ at, codePoint });
      else keep(OPENED[character] ?? character, at, end);
    }
    at = end;
  }
  return { text, starts: starts.subarray(0, count), ends: ends.subarray(0, count), invisible };
}

/** `<` before an address and `>` after one, as mail and Markdown set them. */
function isAddressBracket(text: string, at: number): boolean {
  if (text[at] === '<') return /^<https?:\/\//i.test(text.slice(at, at + 9));
  if (text[at] !== '>') return false;
  const before = text.slice(Math.max(0, at - 200), at);
  return /<https?:\/\/[^<>]*$/i.test(before);
}
