import { isParticle } from '../../paper/names';
import { isDegree } from '../../paper/names/titles';
import { nameWords, sameName, sameWord } from '../facts';
import type { Range } from '../finding';

/** More words than this are no name. */
const LONGEST_NAME = 12;
/** What stands further behind is no part of a name. In UTF-16 units. */
const LONGEST_TEXT = 400;
/** Of a name all in small letters so many words are taken, since nothing tells where it ends. */
const SMALL_WORDS = 2;
/** A word that a stop follows within a name is no longer than this ("Dipl.", "J."). */
const LONGEST_SHORT = 4;
const TITLE = /^(?:dr|prof|mr|mrs|ms|mx|ing|dipl|mag|habil|rer|nat)\.?$/iu;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|junior|senior|2nd|3rd)\.?$/iu;
/** Names in Chinese, Japanese and Korean, and how many characters they have at most. */
const UNDIVIDED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・]+$/u;
const LONGEST_UNDIVIDED = 6;
/** A foreign name beside a Japanese one, as it sounds: "澤田 ヴィクトル", "アレクサンドラ 澤田". */
const AS_IT_SOUNDS = /^[\p{Script=Katakana}ー・]{2,12}$/u;
/** Words that no name has; in capitals they look like a family name. */
const RESERVATION =
  /^(?:not|void|null|none|without|under|only|unless|except|subject|pending|disputed|refused|withdrawn)$/i;
/** Georgian has large letters that names are not written with. */
const CASELESS = /^[\p{Lo}\p{Script=Georgian}]/u;

interface Word extends Range {
  readonly text: string;
  /** What stands between it and the word before it. */
  readonly before: string;
}

/** A name among other words. */
export interface FoundName extends Range {
  /** Whether it is one of the known names. */
  readonly isKnown: boolean;
}

/**
 * Where in what was written for a name the name stands: up to a comma, a bracket or a small word that no name has, and
 * no further than one of the `known` names (the paper's authors, the other blank's) reaches. Null for no word at all.
 */
export function nameIn(text: string, known: readonly string[]): FoundName | null {
  const words = wordsIn(text);
  const [first] = words;
  if (!first) return null;
  const undivided = known.find((name) => UNDIVIDED.test(name) && text.startsWith(name));
  if (undivided !== undefined) return { start: 0, end: undivided.length, isKnown: true };
  const ofKnown = Math.max(0, ...known.map((name) => reachOfKnown(text, words.slice(0, LONGEST_NAME), name)));
  const end = words[(ofKnown || Math.max(1, reachOf(words))) - 1]?.end ?? first.end;
  const withStop = text.charAt(end) === '.' && isShort(text, end) ? end + 1 : end;
  return { start: 0, end: withStop, isKnown: ofKnown > 0 };
}

/** Whether the word that a stop follows is short for another ("J.", "Jr."). */
function isShort(text: string, end: number): boolean {
  return /(?:^|[\s.-])(?:\p{Lu}|jr|sr)$/iu.test(text.slice(0, end));
}

function wordsIn(text: string): Word[] {
  let at = 0;
  return [
    ...text.slice(0, LONGEST_TEXT).matchAll(/(?:[\p{L}\p{M}\p{N}'’‘ʻʼ·・་@_./–-]|\u200c|\u200d)*[\p{L}\p{M}\p{N}]/gu),
  ]
    .slice(0, 3 * LONGEST_NAME)
    .map((match) => {
      const word = {
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        before: text.slice(at, match.index),
      };
      at = word.end;
      return word;
    });
}

/** How many of the first words can be a name by how they are written. */
function reachOf(words: readonly Word[]): number {
  const isSmall = !words.slice(0, SMALL_WORDS).some(({ text }) => isNamed(text));
  let [length, named] = [0, 0];
  for (const [i, word] of words.slice(0, LONGEST_NAME).entries()) {
    const next = words[i + 1];
    if (i > 0 && !continues(word, words[i - 1]?.text ?? '', named, next)) break;
    if (/[\d@_]|:\/\//.test(word.text) && !SUFFIX.test(word.text)) break;
    if (i > 0 && UNDIVIDED.test(word.text) && !isUndividedName(words.slice(0, i + 1))) break;
    if (named > 1 && (isDegree(word.text, true) || RESERVATION.test(word.text))) break;
    if (isSmall) {
      if (named >= SMALL_WORDS) break;
      named++;
    } else if (isNamed(word.text) || SUFFIX.test(word.text)) named += TITLE.test(word.text) ? 0 : 1;
    else if (i > 0 && !TITLE.test(word.text) && !leadsToName(words, i)) break;
    length = i + 1;
  }
  return length;
}

/** Whether a word is a particle ("van der", "de la") that a name follows, at most one other between them. */
function leadsToName(words: readonly Word[], i: number): boolean {
  const isSmallOne = (at: number) => isParticle(words[at]?.text.toLowerCase() ?? '');
  const isName = (at: number) => isNamed(words[at]?.text ?? '');
  return isSmallOne(i) && (isName(i + 1) || (isSmallOne(i + 1) && isName(i + 2)));
}

/** Whether words in Chinese, Japanese or Korean are no more than a name has. */
function isUndividedName(words: readonly Word[]): boolean {
  const isPair = words.length === 2 && words.some(({ text }) => AS_IT_SOUNDS.test(text));
  return lettersIn(words.filter(({ text }) => !isPair || !AS_IT_SOUNDS.test(text))) <= LONGEST_UNDIVIDED;
}

function lettersIn(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

/** Whether a name goes on across what stands before a word: a space, the comma of "Family, Given", a bracketed short name. */
function continues({ before, text }: Word, last: string, named: number, next: Word | undefined): boolean {
  if (/^\.?[^\S\n]+$/.test(before))
    return !before.startsWith('.') || (last.split(/[.–-]/).at(-1)?.length ?? 0) <= LONGEST_SHORT;
  if (/^\.?,\s*$/.test(before)) return SUFFIX.test(text) || (named === 1 && isNamed(text));
  if (/^\s+["“(]$/.test(before)) return next !== undefined && /^["”)]\s+$/.test(next.before) && isNamed(next.text);
  return /^["”)]\s+$/.test(before);
}

function isNamed(word: string): boolean {
  return /^(?:[dl]['’])?[\p{Lu}\p{Lt}]/u.test(word) || /^\p{Ll}{1,3}[-'’]\p{Lu}/u.test(word) || CASELESS.test(word);
}

/** How many of the first words are a known name, whose last word the last of them is; 0 for none. */
function reachOfKnown(text: string, words: readonly Word[], name: string): number {
  const { words: own } = nameWords(name);
  for (let length = words.length; length > 0; length--) {
    const last = words[length - 1];
    const written = text.slice(0, last?.end ?? 0);
    const ends = nameWords(last?.text ?? '').words.at(-1);
    const isLast = ends && own.some((word) => sameWord(word, ends) || isInitialOf(word[0] ?? '', ends[0] ?? ''));
    // Two names behind one another are not one of them, "Hua Li, Wei Zhang".
    const isOne = !/[,;&\n]/.test(written) || nameWords(written).words.length <= own.length;
    if (isOne && (isLast || (last && SUFFIX.test(last.text))) && sameName(written, name)) return length;
  }
  return 0;
}

function isInitialOf(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);
}
