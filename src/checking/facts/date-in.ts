import { withoutEnd } from '../ends';
import type { Range } from '../finding';
import { daysOf } from './dates';

/** A date stands among a blank's first words, and has no more than so many itself. */
const MOST_WORDS = 40;
const LONGEST = 14;
/** A date in Chinese, Japanese or Korean, written without spaces behind other words. */
const UNDIVIDED =
  /(?:(?:令和?|平成?|昭和|(?:中[華华])?民[國国])[\p{Nd}一二三四五六七八九十元]{1,3}|[\p{Nd}〇零一二三四五六七八九十]{2,4})\s?[年년].{0,12}[日号號일]/u;

/** Where in a text its first date stands, as much of it as is one; a day of no calendar counts. Null for none. */
export function dateIn(text: string): Range | null {
  const words = [...text.matchAll(/\([^()\n]*\)|[^\s,;，、()]+/g)].slice(0, MOST_WORDS);
  const spans = words
    .filter(([word]) => /[\p{L}\p{N}]/u.test(word))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  let impossible: Range | null = null;
  for (const [i, { start }] of spans.entries()) {
    for (const { end } of spans.slice(i, i + LONGEST).reverse()) {
      const days = daysOf(text.slice(start, end));
      if (days === 'unreadable') continue;
      if (days !== 'impossible') return { start, end: withoutLastWord(text, start, end) };
      impossible ??= { start, end };
    }
  }
  const undivided = impossible ? null : UNDIVIDED.exec(text);
  const range = undivided && { start: undivided.index, end: undivided.index + undivided[0].length };
  return range && daysOf(text.slice(range.start, range.end)) !== 'unreadable' ? range : impossible;
}

/** What ends a date and is no number: half of the day, a time zone, a word for the year. */
const ENDS_DATE = /(?:[\d.]|[^\p{Script=Latin}]|\b(?:[AaPp][Mm]|[A-Z]{3,4}|AoE|Uhr|r|d))$/u;

/** Where a date ends, without words behind it that say nothing of it. */
function withoutLastWord(text: string, start: number, end: number): number {
  const word = /\s\p{L}+$/u.exec(text.slice(start, end))?.[0];
  if (!word || ENDS_DATE.test(word)) return end;
  const shorter = start + withoutEnd(text.slice(start, end - word.length), /[\s,，\p{Pd}]/u).length;
  const days = daysOf(text.slice(start, shorter));
  return typeof days === 'string' ? end : withoutLastWord(text, start, shorter);
}
