import type { Agreement } from '../agreements/agreement';
import { fold, referenceOf, SEED } from './align';

/** So many folded characters of an agreement are its beginning. */
const BEGINNING = 320;
/** A page with so much of the beginning, from 0 to 1, begins the agreement: what is altered or misread may be the rest. */
const LEAST = 0.4;

/**
 * The pages, from 1, on which the agreement begins, by what stands on each page of a file: several where several forms
 * are in one file.
 */
export function pagesThatBegin(pages: readonly string[], agreement: Agreement): number[] {
  const beginning = beginningOf(agreement);
  return pages.flatMap((text, i) => (shareOf(beginning, text) >= LEAST ? [i + 1] : []));
}

/** How much of an agreement's beginning a page has, from 0 to 1. */
function shareOf(beginning: readonly string[], text: string): number {
  const folded = fold(text).text;
  const found = beginning.filter((seed) => folded.includes(seed)).length;
  return beginning.length === 0 ? 0 : found / beginning.length;
}

/** Runs of the agreement's first words that it has once, none of which shares a character with the next. */
function beginningOf(agreement: Agreement): string[] {
  const { units, seeds } = referenceOf(agreement);
  const out: string[] = [];
  let before = 0;
  for (const [unit, { folded }] of units.entries()) {
    for (let at = 0; at + SEED <= folded.text.length && before + at < BEGINNING; at += SEED) {
      const seed = folded.text.slice(at, at + SEED);
      if (seeds.get(seed)?.unit === unit) out.push(seed);
    }
    before += folded.text.length;
    if (before >= BEGINNING) break;
  }
  return out;
}
