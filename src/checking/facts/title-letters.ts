import { typesetTitle } from '../../paper/title';
import { SPELLINGS, unaccented } from './spellings';

/** A letter of a title that has to be the same, raised or lowered where the title shows that. */
export interface TitleLetter {
  readonly letter: string;
  readonly level: '' | '^' | '_';
}

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega';
/** Greek letters by name, as they are typed where there is no way to set them; both sigmas are one. */
const NAMES = new Map(GREEK.split(' ').map((name, i) => [String.fromCodePoint(0x3b1 + i), name]));
const VARIANTS: Readonly<Record<string, string>> = { ϵ: 'ε', ϑ: 'θ', ϕ: 'φ', ϖ: 'π', ϱ: 'ρ', ϰ: 'κ' };
/** What is typed for signs that no keyboard has, in the order in which it is looked for. */
const TYPED: readonly (readonly [typed: RegExp, sign: string])[] = [
  [/<[-–—−]+>|⟷/g, '↔'],
  [/[-–—−]+>|⟶/g, '→'],
  [/=>|⟹/g, '⇒'],
  [/<=|⩽|≦/g, '≤'],
  [/>=|⩾|≧/g, '≥'],
  [/!=/g, '≠'],
  [/\+\/[-–−]/g, '±'],
  [/×/g, 'x'],
  [/∼/g, '~'],
  [/[∗⋆]/g, '*'],
  [/∞/g, ' infinity '],
  [/&/g, ' and '],
  [/(?<![\p{L}\p{N}])(?:v\.?s\.?|versus)(?![\p{L}\p{N}])/giu, 'versus'],
];
const RAISED = '\u00b2\u00b3\u00b9\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d61\u1d78\u1d9b-\u1dbf\u2070-\u207f\u2c7d';
const LOWERED = '\u1d62-\u1d6a\u2080-\u209c\u2c7c';
/** What is raised or lowered by its characters, by a sign before it, and any other character. */
const PIECES = new RegExp(
  `([${RAISED}]+)|([${LOWERED}]+)|([\\^_])(?:\\{([^{}]{0,80})\\}|\\(([^()]{0,80})\\)|(\\d+|[^\\s\\d]))|[^]`,
  'gu',
);
/** Signs that only part words, sentences, or a title from its subtitle. A stop between digits parts none. */
const PARTS = /[\s:;,.!?…\p{Pd}\u2212\u00ad"'`´‘’‚‛“”„‟«»‹›′{}$\\^_]/u;

/** What of a title, or of a word of it, has to be the same to a reader. */
export function titleLetters(title: string): TitleLetter[] {
  const text = TYPED.reduce(
    (written, [typed, sign]) => written.replace(typed, sign),
    withoutMarks(typesetTitle(title)),
  );
  const out: TitleLetter[] = [];
  for (const match of text.matchAll(PIECES)) {
    const [all, raised, lowered, sign] = match;
    const level = raised || sign === '^' ? '^' : lowered || sign === '_' ? '_' : '';
    const content = match[4] ?? match[5] ?? match[6] ?? all;
    const at = match.index;
    if (level === '' && PARTS.test(content) && !isPartOfNumber(text, at)) continue;
    for (const letter of foldedLetters(content)) {
      if (level === '' || !/[\s{}$\\]/.test(letter)) out.push({ letter, level });
    }
  }
  return out;
}

/** The same as one text, in which raised and lowered letters bear their signs. */
export function titleKey(title: string): string {
  return titleLetters(title)
    .map(({ letter, level }) => level + (SPELLINGS[letter]?.[0] ?? letter))
    .join('');
}

/** Without the full stop and the marks of footnotes at the end. */
function withoutMarks(title: string): string {
  let end = title.length;
  while (end > 0 && /[\s.*†‡§¶∗⋆]/.test(title.charAt(end - 1))) end--;
  return title.slice(0, end);
}

/** A stop between two digits, or a minus before one that no word stands before. */
function isPartOfNumber(text: string, at: number): boolean {
  if (!/\d/.test(text.charAt(at + 1))) return false;
  const [sign, before] = [text.charAt(at), text.charAt(at - 1)];
  return sign === '.' ? /\d/.test(before) : /[-−]/.test(sign) && !/[\p{L}\p{N})\]]/u.test(before);
}

function foldedLetters(content: string): string[] {
  const small = content.toLowerCase().normalize('NFC');
  return [...small].flatMap((letter) => {
    const plain = VARIANTS[letter] ?? letter;
    if (Object.hasOwn(SPELLINGS, plain)) return [plain];
    const folded = unaccented(plain)
      .replace(/\u2044/g, '/')
      .replace(/[\p{Pd}\u2212]/gu, '-');
    return [...folded].flatMap((one) => [...(NAMES.get(one) ?? one)]);
  });
}
