/** What stands around a name and is none of it. */
const AROUND =
  /\([^()]*\)|^\s*\/s\/|^(?:digitally |electronically )?signed by:?|\b(?:(?:signing |and |for and ){0,3}on behalf of|for all|et al)\b.*$|(?<!\p{L})(?:drs?|prof(?:essor)?|mrs?|ms|miss|ph\.? ?d|m\.? ?sc|b\.? ?sc|m\.? ?d|dipl\.?-?ing|jr|sr)(?!\p{L})\.?/giu;
/** Letters that Unicode does not take apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  æ: 'a',
  œ: 'o',
};
/** More words than this are no person's name. */
const MOST_WORDS = 20;
/** More names than this on both sides are two lists: each name is held to the other list's whole. */
const MOST_PAIRS = 2500;
const UNDIVIDED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/**
 * Whether two names can be one person's as a reader would see it: order, accents, initials, middle names, titles and
 * capitals aside; of a list of names, whether one of them is. Names of different scripts cannot be compared: those pass.
 */
export function sameName(a: string, b: string): boolean {
  if (isSame(a, b)) return true;
  const parts = (name: string) => name.split(/[,;&\n]|\band\b/u).filter((part) => wordsOf(part).length > 1);
  const [ofA, ofB] = [parts(a), parts(b)];
  if (ofA.some((x) => isSame(x, b)) || ofB.some((y) => isSame(a, y))) return true;
  return ofA.length * ofB.length <= MOST_PAIRS && ofA.some((x) => ofB.some((y) => isSame(x, y)));
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.length === 0 || y.length === 0) return false;
  if (!shareScript(a, b)) return true;
  const [joinedX, joinedY] = [x.join(''), y.join('')];
  if (joinedX === joinedY || (UNDIVIDED.test(joinedX) && isRotation(joinedX, joinedY))) return true;
  return [x, wordsOf(a, true)].some((one) => [y, wordsOf(b, true)].some((other) => areWordsOf(one, other)));
}

/** Whether every word of the shorter name is a word of the longer one, or an initial of one; two at least, one in full. */
function areWordsOf(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (few.length < 2 || few.length > MOST_WORDS) return false;
  const left = [...many];
  let inFull = 0;
  for (const word of [...few].sort((a, b) => b.length - a.length)) {
    let at = left.indexOf(word);
    if (at >= 0 && word.length > 1) inFull++;
    if (at < 0) at = left.findIndex((other) => (word.length === 1 || other.length === 1) && word[0] === other[0]);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return inFull > 0;
}

/** The words without accents and capitals. With `initials`, "JF" counts as two. */
function wordsOf(name: string, initials = false): string[] {
  const plain = name.replace(AROUND, ' ').normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’`]/g, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words
    .flatMap((word) => (initials && /^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word]))
    .map((word) => [...word.toLowerCase()].map((c) => PLAIN[c] ?? c).join(''))
    .map((word) => word.replace(/([aou])e/g, '$1'));
}

function isRotation(a: string, b: string): boolean {
  return a.length === b.length && (a + a).includes(b);
}

function shareScript(a: string, b: string): boolean {
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
