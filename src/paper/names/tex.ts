import { ACCENTS, LETTERS, marked } from '../letters';

const LETTER_NAMES = [...LETTERS.keys()].sort((a, b) => b.length - a.length).join('|');
/** Notes on an author: marks, addresses, thanks. */
const NOTES = /\\(?:thanks|footnote\w*|textsuperscript|inst|affil\w*|email|orcid\w*)(?:\[[^\][]*\])?(?:\{[^{}]*\})?/g;
/** What sets authors apart in LaTeX's title. */
const AND = /\\and(?![a-z])/gi;
const ACCENT_NAMES = [...ACCENTS.keys()].filter((name) => name.length > 1).join('|');
/** Math in a name raises a mark, except for an accent over a letter. */
const MATH_ACCENT = new RegExp(`\\$ ?\\\\(${ACCENT_NAMES})(?: ?\\{(\\p{L})\\}| (\\p{L})) ?\\$`, 'gu');
const MATH = /\$[^$]*\$/g;
const FONTS = /\\(?:text(?:rm|sc|bf|it|sf|tt|up|sl|normal)?|emph|mbox|uppercase|relax|bf|it|sc|rm|em)(?![a-zA-Z]) ?/g;
/** An accent by its sign, over a letter or a dotless one, in braces or without. */
const SIGN_ACCENT = /\\(["'`^~=.]) ?(?:\{ ?(?:\\([ij])|(\p{L})) ?\}|\\([ij])(?:\{\}| (?=\p{Ll}))?|(\p{L}))/gu;
/** An accent by its letter, set off by braces or a space as TeX asks. */
const LETTER_ACCENT = /\\([cvHukrdbt])(?: ?\{ ?(?:\\([ij])|(\p{L})) ?\}| (?:\\([ij])|(\p{L})))/gu;
/** One that ran into its letter ("Sim\csekli"). */
const LOST_ACCENT = /(^|.)\\([cvHukrd])(\p{L})/gu;
const LETTER = new RegExp(`\\\\(${LETTER_NAMES})(?![a-zA-Z])(?:\\{\\}| (?=\\p{Ll}))?`, 'gu');
/** A letter's command that ran into the word ("Bj\orn"); the runic ones begin too many words. */
const LOST_LETTER = /\\(ss|oe|OE|ae|AE|aa|AA|o|O|l|L)(?=[a-z])|(?<=\p{L})\\(i)(?=[a-z])/gu;

/**
 * A name with its TeX set as letters: accents and letters of their own, with or without their braces; raised marks and
 * notes go. What cannot be told ("Şim\scexample") stays as it is written: `hasLostTex` finds it.
 */
export function withoutTex(name: string): string {
  if (!/[\\{}$~]/.test(name)) return name;
  return (
    name
      .replace(/\\{2,}/g, '\\')
      .replace(NOTES, '')
      .replace(AND, ' and ')
      .replace(MATH_ACCENT, accented)
      .replace(MATH, '')
      .replace(FONTS, '')
      .replace(SIGN_ACCENT, accented)
      .replace(LETTER_ACCENT, accented)
      // A second one over the same letter.
      .replace(SIGN_ACCENT, accented)
      .replace(LETTER_ACCENT, accented)
      .replace(LETTER, (all, command: string) => LETTERS.get(command) ?? all)
      .replace(LOST_LETTER, (all, command?: string, i?: string) => LETTERS.get(command ?? i ?? '') ?? all)
      .replace(LOST_ACCENT, lostAccent)
      .replace(/\\([&_ ])|\\[-/]|~/g, (_, kept = ' ') => kept)
      .replace(/(?<!\\[a-zA-Z]{1,40})\{([^{}]*)\}/g, '$1')
      .replace(/(?<!\\[a-zA-Z]{1,40})\{([^{}]*)\}/g, '$1')
  );
}

/** Whether a name still holds TeX of which no letter can be made. */
export function hasLostTex(name: string): boolean {
  return /\\[a-zA-Z"'`^~=.]/.test(name);
}

function accented(_: string, accent: string, ...letters: readonly (string | undefined)[]): string {
  return marked(letters.find(Boolean) ?? '', ACCENTS.get(accent) ?? '');
}

/** Where no such letter exists, or a word begins small ("\van"), the command was another. */
function lostAccent(all: string, before: string, accent: string, letter: string): string {
  const one = marked(letter, ACCENTS.get(accent) ?? '');
  const inWord = /\p{L}/u.test(before) || /\p{Lu}/u.test(letter);
  return inWord && one.length === 1 ? before + one : all;
}
