import { joined, type NameWord, type NameWords, nameWords, sameWord } from './name-words';

/** More words than this are no person's name. */
const MOST_WORDS = 20;
/** A name's word is written in as many parts at most ("Xiao-Ming", "O' Brien"). */
const MOST_PARTS = 3;
/** More than this is no list of a paper's authors, and not compared. */
const MOST_NAMES = 3000;
/** More pairs than this are two long lists, and not compared. */
const MOST_PAIRS = 3000;
const UNDIVIDED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;
const IN_TWO_SCRIPTS = /^([^()（）]+)[(（]([^()（）]+)[)）]\s*$/u;
const BETWEEN_NAMES = /[,;，、；&\n]|(?<!\p{L})(?:and|und|et|og|och|с|и)(?!\p{L})/u;

/** A name, taken apart once. */
interface Name extends NameWords {
  readonly text: string;
  /** Its words where "JF" counts as two. */
  readonly initials: readonly NameWord[];
}

/**
 * Whether two names can be one person's as a reader would see it: order, accents, initials, middle names, titles and
 * capitals aside, and "oe" for "ö" where the other letters agree; of a list of names, whether one of them is. Names of
 * different scripts cannot be compared: those pass.
 */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [nameOf(inScriptOf(a, b)), nameOf(inScriptOf(b, a))];
  // "García López, María José" is one name; "Hua Li, Wei Zhang" are two, and none of them is "Wei Li".
  if (x.words.length === y.words.length && isSame(x, y)) return true;
  const [ofX, ofY] = [namesIn(x), namesIn(y)];
  return ofX.length * ofY.length <= MOST_PAIRS && ofX.some((one) => ofY.some((other) => isSame(one, other)));
}

/** Of a name that is written in two scripts, "陈键飞 (Jianfei Chen)", the one in the script of another name. */
function inScriptOf(name: string, other: string): string {
  const [, first = '', second = ''] = IN_TWO_SCRIPTS.exec(name) ?? [];
  if (!first || shareScript(first, other) === shareScript(second, other)) return name;
  return shareScript(first, other) ? first : second;
}

function nameOf(text: string): Name {
  return { text, ...nameWords(text), initials: nameWords(text, true).words };
}

/** The names of a list, or the one name; a single word is a part of a name ("Chen, Jianfei") where its script parts words. */
function namesIn(whole: Name): readonly Name[] {
  const parts = whole.text.split(BETWEEN_NAMES);
  if (parts.length > MOST_NAMES) return [];
  const names = parts.map(nameOf).filter(({ words, text }) => words.length > 1 || UNDIVIDED.test(text.trim()));
  return names.length > 1 ? names : [whole];
}

function isSame(x: Name, y: Name): boolean {
  if (x.words.length === 0 || y.words.length === 0) return false;
  if (!shareScript(x.text, y.text)) return true;
  if (x.generation && y.generation && x.generation !== y.generation) return false;
  const [joinedX, joinedY] = [joined(x.words), joined(y.words)];
  if (sameWord(joinedX, joinedY) || isRotation(joinedX[0] ?? '', joinedY[0] ?? '')) return true;
  return [x.words, x.initials].some((one) =>
    [y.words, y.initials].some((other) => areWordsOf(withMerged(one, other), withMerged(other, one))),
  );
}

/** The words of a name, those written as one that are one in the other name: "Xiao Ming" where that has "Xiaoming". */
function withMerged(words: readonly NameWord[], other: readonly NameWord[]): NameWord[] {
  if (words.length > MOST_WORDS || other.length > MOST_WORDS) return [...words];
  const out: NameWord[] = [];
  for (let i = 0; i < words.length; ) {
    let parts = Math.min(MOST_PARTS, words.length - i);
    while (parts > 1 && !other.some((word) => sameWord(word, joined(words.slice(i, i + parts))))) parts--;
    out.push(joined(words.slice(i, i + parts)));
    i += parts;
  }
  return out;
}

/** Whether every word of the shorter name is a word of the longer one, or an initial of one; two at least, one in full. */
function areWordsOf(one: readonly NameWord[], other: readonly NameWord[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (few.length < 2 || few.length > MOST_WORDS) return false;
  const left = [...many];
  let inFull = 0;
  for (const word of [...few].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    let at = left.findIndex((other) => sameWord(word, other));
    if (at >= 0 && lengthOf(word) > 1) inFull++;
    if (at < 0)
      at = left.findIndex((other) => (lengthOf(word) === 1 || lengthOf(other) === 1) && isInitial(word, other));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return inFull > 0;
}

function lengthOf([spelling = '']: NameWord): number {
  return spelling.length;
}

function isInitial(a: NameWord, b: NameWord): boolean {
  return a[0]?.charAt(0) === b[0]?.charAt(0);
}

/** Whether an undivided East Asian name is another one with its family name at the other end. */
function isRotation(a: string, b: string): boolean {
  return UNDIVIDED.test(a) && a.length === b.length && (a + a).includes(b);
}

/** Whether two names have a script in common, of those that are told apart; one that has none of them has it with any. */
export function shareScript(a: string, b: string): boolean {
  const scripts = [
    /\p{Script=Latin}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Greek}/u,
    /\p{Script=Arabic}/u,
    /\p{Script=Hebrew}/u,
  ];
  const of = (name: string) => {
    const known = scripts.flatMap((script, i) => (script.test(name) ? [i] : []));
    return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)
      ? [...known, -1]
      : known;
  };
  const [x, y] = [of(a), of(b)];
  return x.length === 0 || y.length === 0 || x.some((script) => y.includes(script));
}
