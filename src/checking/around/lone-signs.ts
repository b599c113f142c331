import { blankedOut, MARKS } from '../align';

/** A number alone on its line. */
const NUMBER = /^[^\S\n]*\d{1,3}[^\S\n]*$/gmu;
/** One character without a meaning (a box or a bullet of a symbol font), alone at the beginning of a line or between spaces. */
const LONE = /(?<=^|\s)(?:[\p{Co}\ufffd]|(?!\s)\p{Cc})(?=\s|$|(?<=^[^\S\n]*.)[\p{L}\p{N}])/gmu;

/** A bullet before a line. */
const BULLET = new RegExp(`^([^\\S\\n]*)([•▪◦‣∙●○■►➢✓❖·*${MARKS}])(?=\\s)`, 'gmu');

/** A text without the bullets before its lines that are no part of the agreement's words; its length is kept. */
export function withoutBullets(text: string, isOwn: (sign: string) => boolean): string {
  return text.replace(BULLET, (all, space: string, sign: string) => (isOwn(sign) ? all : `${space} `));
}

/** A text without the signs that a font draws and no character stands for; its length is kept. More than one together may be words. */
export function withoutLoneSigns(text: string): string {
  return text.replace(LONE, (sign) => ' '.repeat(sign.length));
}

/** A text without the numbers of its pages; its length is kept. */
export function withoutPageNumbers(text: string, strangeNumbers: ReadonlySet<number>): string {
  const lines = [...text.matchAll(NUMBER)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
  return blankedOut(
    text,
    lines.filter(({ start, end }) => !strangeNumbers.has(start + text.slice(start, end).search(/\d/))),
  );
}

/** A text without the underscores that make a rule to write on; its length is kept. */
export function withoutRules(text: string): string {
  return text.replace(/_{2,}/gu, (rule) => ' '.repeat(rule.length));
}
