import type { Agreement, Block, Clause } from '../../src/agreements/agreement';
import type { Word } from '../pdf/programs';
import type { PaperForm } from './forms';
import { BLACK_PEN, BLUE_PEN, type Hand, widthOf, write } from './hands';
import { byHand, cover, linesOf, type Strike, strikeOut, stroke } from './ink';
import type { Random } from './random';

/** The ways in which a form is altered. */
export type Way =
  | 'replaced'
  | 'added'
  | 'number'
  | 'struck'
  | 'whited-out'
  | 'pasted-over'
  | 'not-by-hand'
  | 'extra-clause'
  | 'page-missing'
  | 'sentence-removed'
  | 'footnote';

/** What was altered, and where. */
export interface Alteration {
  readonly way: Way;
  /** The clause's number as it is cited, "footnote", or "page 1". */
  readonly clause: string;
  /** The publisher's words at that place; empty where words were only added. */
  readonly printed: string;
  /** What stands there instead; empty where words were only taken away. */
  readonly now: string;
}

/** The agreement with words of one clause (or of the footnote) replaced. */
export function reworded(agreement: Agreement, { clause, printed, now }: Alteration): Agreement {
  let found = false;
  const change = (text: string) => {
    if (!text.includes(printed)) throw new Error(`Clause ${clause} does not say “${printed}”`);
    found = true;
    return text.replace(printed, now);
  };
  const inClause = (one: Clause): Clause => ({
    ...one,
    text: one.number === clause ? change(one.text) : one.text,
    clauses: one.clauses.map(inClause),
  });
  const blocks = agreement.blocks.map((block): Block => {
    if (block.kind === 'clauses') return { ...block, clauses: block.clauses.map(inClause) };
    return block.kind === 'footnote' && clause === 'footnote' ? { ...block, text: change(block.text) } : block;
  });
  if (!found) throw new Error(`No clause ${clause}`);
  return { ...agreement, blocks };
}

/** The agreement with one more clause in the place of that number; those after it count on. */
export function withClause(agreement: Agreement, number: string, text: string): Agreement {
  const blocks = agreement.blocks.map((block): Block => {
    if (block.kind !== 'clauses') return block;
    const at = Number(number) - 1;
    const clauses = [
      ...block.clauses.slice(0, at),
      { number, text, clauses: [], note: '' },
      ...block.clauses.slice(at),
    ];
    return { ...block, clauses: clauses.map((clause, i) => ({ ...clause, number: String(i + 1) })) };
  });
  return { ...agreement, blocks };
}

/** The printed words that follow each other as given, once in the form. */
export function printedWords({ words }: PaperForm, text: string): Word[] {
  const wanted = text.split(' ');
  const at = words.findIndex((_, i) => wanted.every((word, k) => words[i + k]?.text === word));
  if (at < 0) throw new Error(`The form does not print “${text}”`);
  return words.slice(at, at + wanted.length);
}

const pageOf = (form: PaperForm, words: readonly Word[]) => form.pdf.getPage((words[0]?.page ?? 1) - 1);

/** Prints other words over words of one line, as wide as they were: in the form's own face, or pasted in a foreign one. */
export function overprint(form: PaperForm, printed: string, now: string, face: Hand, white: number, random: Random) {
  const words = printedWords(form, printed);
  const [line, ...more] = linesOf(words);
  if (!line || more.length > 0) throw new Error(`“${printed}” does not stand on one line`);
  const page = pageOf(form, words);
  cover(page, words, white, face === 'print' ? 0.3 : 1.5);
  const room = line.right - line.left;
  const size = 10.2 * Math.min(1.15, room / widthOf(now, face, 10.2));
  const left = line.left + Math.max(0, (room - widthOf(now, face, size)) / 2);
  const baseline = line.bottom - (line.bottom - line.top) * 0.25;
  write(page, now, { hand: face, left, baseline, size, colour: [0, 0, 0], unsteady: 0 }, random);
}

/** Strikes words out by pen. */
export function struckOut(form: PaperForm, printed: string, how: Strike, random: Random): void {
  const words = printedWords(form, printed);
  strikeOut(pageOf(form, words), words, how, random);
}

/** Covers words with correction fluid. */
export function whitedOut(form: PaperForm, printed: string): void {
  const words = printedWords(form, printed);
  cover(pageOf(form, words), words, 1);
}

/** Writes a word above the line between two printed words, with a caret below. */
export function insertByHand(form: PaperForm, before: string, text: string, hand: Hand, random: Random): void {
  const words = printedWords(form, before);
  const word = words[0];
  if (!word) return;
  const page = pageOf(form, words);
  const [x, foot] = [word.left - 1.5, word.bottom - 1];
  stroke(page, byHand([x - 3.5, foot + 2], [x, foot - 5], random), BLUE_PEN, 0.8, random);
  stroke(page, byHand([x, foot - 5], [x + 3, foot + 2], random), BLUE_PEN, 0.8, random);
  const left = x - widthOf(text, hand, 9) / 2;
  write(page, text, { hand, left, baseline: word.top + 1.5, size: 9, colour: BLUE_PEN }, random);
}

/** Writes a line by hand at a place of the page that has the signature block, below it. */
export function lineBelow(form: PaperForm, text: string, hand: Hand, random: Random): void {
  const date = form.words.filter((word) => word.text === 'Date:').at(-1);
  if (!date) throw new Error('The form has no date');
  const page = form.pdf.getPage(date.page - 1);
  write(page, text, { hand, left: date.left, baseline: date.bottom + 34, size: 11, colour: BLACK_PEN }, random);
}
