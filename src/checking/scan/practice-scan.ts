import type { ScannedPage } from '../../scan/scanned-page';

/** What a practice form says above each page (src/pdf/form/practice.ts), in letters alone. */
const WORD = 'PRACTICE';
const BEHIND = ['not', 'valid', 'agreement'];
/** So many of the words behind it have to be read as they are. */
const LEAST = 2;

/**
 * Whether a line of a page, as a machine read it, is what a form to practise on says above itself. The word alone is not
 * enough: a title may have it, in capitals too.
 */
export function isPracticeScan(pages: readonly Pick<ScannedPage, 'words'>[]): boolean {
  return pages.some(({ words }) =>
    words.some(({ text, line }, at) => {
      if (lettersIn(text) !== WORD) return false;
      const behind = words.slice(at + 1, at + 6).flatMap((word) => (word.line === line ? lettersIn(word.text) : []));
      return BEHIND.filter((word) => behind.includes(word)).length >= LEAST;
    }),
  );
}

const lettersIn = (text: string): string => text.replace(/\P{L}/gu, '');
