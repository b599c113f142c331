import { distanceOf } from '../edit-distance';

/** Signs that fold to letters or stand for a quotation mark that was misread. */
const SIGNS = /[™℠®©℗°ªº]/gu;

/** What of a text counts when a machine read it: its letters and digits, small and without accents. */
export function lettersOf(text: string): string {
  return text
    .replace(SIGNS, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** How alike two words are, from 0 to 1: the share of letters of the longer one that need not be changed. */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || longest > LONGEST_WORD) return 0;
  if (a === b) return 1;
  return 1 - distanceOf(a, b) / longest;
}

/** Longer words, such as no address in an agreement is, are not compared. In UTF-16 units. */
const LONGEST_WORD = 200;
