import { ACCENTS } from '../letters';
import { ALPHABETS } from './alphabets';
import { FUNCTIONS, MATH_SYMBOLS, PLAIN, SILENT } from './symbols';

/** A command that ran into what followed it, for want of braces or a space, taken apart. */
export interface TakenApart {
  readonly command: string;
  /** The letters behind it: the command's argument where it asks for one, else what is set next. */
  readonly rest: string;
  /** How many arguments the letters are, one each. */
  readonly arguments: number;
}

/**
 * Takes a word that is no command apart into the longest command that it begins with and the rest: "\sqrtn" had the
 * argument n, "\textttSPIN" the argument SPIN. Null where that would be a guess: how much of "\sqrtnT" stood under the
 * root cannot be known, and "\method" or "\Reg" were never "\me…" or "\Re". Outside of math ("\simCLR") only a
 * capital shows where a command ended.
 */
export function takenApart(word: string, mode: 'text' | 'math'): TakenApart | null {
  for (let length = word.length - 1; length > 1; length--) {
    const [command, rest] = [word.slice(0, length), word.slice(length)];
    if (isCommand(command)) return splits(command, rest, mode);
  }
  return null;
}

function isCommand(name: string): boolean {
  return [ARGUMENTS, PLAIN, FUNCTIONS, SILENT, MATH_SYMBOLS].some((table) => table.has(name));
}

/** How many arguments a command asks for that can have lost its braces. */
const ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ...['sqrt', ...ALPHABETS.keys(), ...ACCENTS.keys()].map((name) => [name, 1] as const),
  ...['frac', 'dfrac', 'tfrac', 'nicefrac', 'binom'].map((name) => [name, 2] as const),
]);

function splits(command: string, rest: string, mode: 'text' | 'math'): TakenApart | null {
  const atCapital = /^[A-Z]/.test(rest);
  if (mode === 'text' && !atCapital) return null;
  const wanted = ARGUMENTS.get(command) ?? 0;
  // An "s" behind an accent makes another macro's plural ("\hats", "\bars").
  if (wanted > 0) return rest.length === wanted && rest !== 's' ? { command, rest, arguments: wanted } : null;
  const fits =
    (PLAIN.has(command) && (atCapital || /^(?:text|math)/.test(command))) ||
    (atCapital && (SILENT.has(command) || FUNCTIONS.has(command) || isTelling(command))) ||
    (rest.length === 1 && rest !== 's' && (FUNCTIONS.has(command) || (command.length > 2 && isLetterLike(command))));
  return fits ? { command, rest, arguments: 0 } : null;
}

/** Short names begin many words: only Greek letters and long names are told from them by a capital. */
function isTelling(command: string): boolean {
  return MATH_SYMBOLS.has(command) && (command.length > 5 || isLetterLike(command));
}

function isLetterLike(command: string): boolean {
  return command === 'ell' || /\p{sc=Greek}/u.test(MATH_SYMBOLS.get(command) ?? '');
}
