import type { Piece } from './line';
import { takenApart } from './lost-braces';
import { type Arguments, STRUCTURES } from './structures';
import { FUNCTIONS, MATH_SYMBOLS, PLAIN, SILENT, SILENT_WITH_ARGUMENT, SPACES, TEXT_SYMBOLS } from './symbols';

/** Whether what is set stands in running text or in a formula. */
export type Mode = 'text' | 'math';

/** Punctuation that a backslash only protects, and what only helps TeX to break or space a line. */
const PROTECTED = /^[%&#_${}]$/;
const UNPRINTED = /^[-/!@]$/;

/** What a command prints, its arguments read on the way; null where the command is not known. */
export function setCommand(name: string, mode: Mode, read: Arguments): Piece | null {
  const structure = STRUCTURES.get(name);
  if (structure) return { text: structure(read), as: 'math' };
  if (name === 'operatorname') return { text: read.math(), as: 'operator' };
  if (PLAIN.has(name)) return { text: read[modeOfArgument(name)](), as: 'text' };
  if (FUNCTIONS.has(name)) return { text: name === 'bmod' ? 'mod' : name, as: 'operator' };
  if (SPACES.has(name)) return { text: ' ', as: 'text' };
  if (SILENT_WITH_ARGUMENT.has(name)) read.same();
  if (SILENT_WITH_ARGUMENT.has(name) || SILENT.has(name) || UNPRINTED.test(name)) return { text: '', as: 'text' };
  if (PROTECTED.test(name)) return { text: name, as: 'text' };
  if (name === '|') return { text: '‖', as: 'math' };
  const ofText = TEXT_SYMBOLS.get(name);
  const ofMath = MATH_SYMBOLS.get(name);
  if (mode === 'text' && ofText) return { text: ofText, as: 'text' };
  return ofMath || ofText ? { text: ofMath ?? ofText ?? '', as: 'math' } : null;
}

/** Whether a command is one that can be set in text, be it after it was taken apart from what it ran into. */
export function isKnownCommand(name: string): boolean {
  return isCommand(name) || takenApart(name, 'text') !== null;
}

/** Whether a command is one that can be set as it stands. */
export function isCommand(name: string): boolean {
  const known = [STRUCTURES, PLAIN, FUNCTIONS, SPACES, SILENT_WITH_ARGUMENT, SILENT, TEXT_SYMBOLS, MATH_SYMBOLS];
  return name === 'operatorname' || known.some((table) => table.has(name));
}

function modeOfArgument(name: string): keyof Pick<Arguments, 'text' | 'math' | 'same'> {
  if (/^(?:text|emph|[mh]box)/.test(name)) return 'text';
  return /^(?:math|bm|boldsymbol|ensuremath)/.test(name) ? 'math' : 'same';
}
