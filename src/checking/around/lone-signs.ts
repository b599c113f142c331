import { blankedOut, MARKS } from '../align';

/** Passages of an agreement. */
type Units = readonly { readonly text: string }[];

/** A number alone on its line. */
const NUMBER = /^[^\S\n]*\d{1,3}[^\S\n]*$/gmu;
/** One character without a meaning (a box or a bullet of a symbol font), alone at the beginning of a line or between spaces. */
const LONE = /(?<=^|\s)(?:[\p{Co}\ufffd]|(?!\s)\p{Cc})(?=\s|$|(?<=^[^\S\n]*.)[\p{L}\p{N}])/gmu;

/** A bullet before a line. */
const BULLET = new RegExp(`^([^\\S\\n]*)([•▪◦‣∙●○■►➢✓❖·*${MARKS}])(?=\\s)`, 'gmu');

/**
 * A text without what the next program that sets a form sets otherwise: numbers of pages, bullets, signs of symbol
 * fonts, rules to write on; its length is kept. What the form has among its own words stays.
 */
export function withoutTypesetting(text: string, strangeNumbers: ReadonlySet<number>, units: Units): string {
  const isOwn = (sign: string) => units.some((unit) => unit.text.includes(sign));
  const plain = withoutLoneSigns(withoutRules(text));
  return withoutBullets(withoutPageNumbers(plain, strangeNumbers, ownNumbers(units)), isOwn);
}

/** How often a number stands alone in a form, as before the rows of a table. */
export function ownNumbers(units: Units): (number: string) => number {
  const own = new Map<string, number>();
  for (const { text } of units) if (/^\d{1,3}$/.test(text)) own.set(text, (own.get(text) ?? 0) + 1);
  return (number) => own.get(number) ?? 0;
}

function withoutPageNumbers(
  text: string,
  strangeNumbers: ReadonlySet<number>,
  ownTimes: (number: string) => number,
): string {
  const lines = [...text.matchAll(NUMBER)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
  return blankedOut(
    text,
    lines.filter(({ start, end }) => {
      const line = text.slice(start, end);
      return ownTimes(line.trim()) === 0 && !strangeNumbers.has(start + line.search(/\d/));
    }),
  );
}

/** A text without the bullets before its lines that are no part of the agreement's words; its length is kept. */
function withoutBullets(text: string, isOwn: (sign: string) => boolean): string {
  return text.replace(BULLET, (all, space: string, sign: string) => (isOwn(sign) ? all : `${space} `));
}

/** A text without the signs that a font draws and no character stands for; its length is kept. More than one together may be words. */
function withoutLoneSigns(text: string): string {
  return text.replace(LONE, (sign) => ' '.repeat(sign.length));
}

/** A text without the underscores that make a rule to write on, or what is left of one beside a word; its length is kept. */
function withoutRules(text: string): string {
  return text.replace(/_{2,}|(?<!\S)_|_(?!\S)/gu, (rule) => ' '.repeat(rule.length));
}
