import { ACCENTS, marked } from '../letters';
import { ALPHABETS, inAlphabet } from './alphabets';
import { script } from './scripts';

/** How a command gets its arguments, each set as it is read. */
export interface Arguments {
  text(): string;
  math(): string;
  /** An argument in the mode that the command stands in. */
  same(): string;
  /** One in square brackets as it is written; '' where there is none. */
  optional(): string;
}

/** Commands that make something of their arguments, by name. */
export const STRUCTURES: ReadonlyMap<string, (read: Arguments) => string> = new Map([
  ...['frac', 'dfrac', 'tfrac', 'cfrac', 'nicefrac', 'sfrac'].map(
    (name) => [name, (read: Arguments) => fraction(read.math(), read.math())] as const,
  ),
  ...[...ALPHABETS].map(([name, alphabet]) => [name, (read: Arguments) => inAlphabet(read.math(), alphabet)] as const),
  ...[...ACCENTS].map(([name, mark]) => [name, (read: Arguments) => accented(name, read.same(), mark)] as const),
  ['sqrt', (read) => root(read.optional(), read.math())],
  ['binom', (read) => `(${read.math()} choose ${read.math()})`],
  ['pmod', (read) => ` (mod ${read.math()})`],
  ['overset', (read) => second(read.math(), read.math())],
  ['underset', (read) => second(read.math(), read.math())],
  ['textsuperscript', (read) => script('^', read.text())],
  ['textsubscript', (read) => script('_', read.text())],
  ['texorpdfstring', (read) => second(read.text(), read.text())],
  ['href', (read) => second(read.text(), read.text())],
  ['textcolor', (read) => second(read.text(), read.same())],
]);

/** Fractions that Unicode has as one character. */
const VULGAR = new Map([...'½⅓⅔¼¾⅕⅛'].map((one) => [one.normalize('NFKD').replace('⁄', '/'), one]));

/** A fraction in one line, its parts in brackets where they need them: "(a+b)/c", "½". */
export function fraction(above: string, below: string): string {
  const plain = `${bracketed(above)}/${bracketed(below)}`;
  return VULGAR.get(plain) ?? plain;
}

/** A root in one line, of the degree if it has one: "√(n+1)", "∛x". */
export function root(degree: string, of: string): string {
  const sign = { '': '√', '2': '√', '3': '∛', '4': '∜' }[degree] ?? `${script('^', degree)}√`;
  return sign + bracketed(of);
}

/** A part of a formula, in brackets where it could be read wrongly without: numbers, and single letters with their scripts, stay. */
function bracketed(part: string): string {
  const text = part.trim();
  const single = /^(?:[\p{N}.]+|\p{L}?[\p{M}\p{Lm}\p{No}′*]*|\([^()]*\))$/u.test(text);
  return single ? text : `(${text})`;
}

/** The first letter with the accent over it; a line is drawn over every letter. An accent over nothing is a character of its own. */
export function accented(name: string, letters: string, mark: string): string {
  if (!letters.trim()) return name === '~' || name === '^' ? name : '';
  const over = /^\p{L}\p{M}*$/u.test(letters) || name !== 'overline' ? /^(\P{M})(\p{M}*)/u : /(\P{M})(\p{M}*)/gu;
  return letters.replace(over, (cluster) => (cluster.trim() ? marked(cluster, mark) : cluster));
}

function second(_: string, kept: string): string {
  return kept;
}
