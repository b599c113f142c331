import type { FormField } from '../pdf/fill/form-fields';
import { contains } from '../pdf/pdfium/geometry';
import type { ReadPdf, Trick } from '../pdf/read';
import type { NoBlankForm } from './blank-form';

/** More than any form has. */
const MOST_PAGES = 12;
const MOST_CHARACTERS = 60_000;
const MOST_FIELDS = 300;
/** Boxes and bullets of symbol fonts are no more; words would be. */
const MOST_SIGNS = 12;
/** A watermark has no more letters. */
const LONGEST_WATERMARK = 60;
/** So many words say something. */
const SENTENCE = 5;

/** Why a file can be no form's blank, whatever it asks; null where nothing speaks against it. */
export function refusedFor(pdf: ReadPdf, fields: readonly FormField[]): NoBlankForm['why'] | null {
  if (pdf.pages.length > MOST_PAGES || pdf.text.length > MOST_CHARACTERS || fields.length > MOST_FIELDS)
    return 'too-long';
  if (pdf.scanned.length > 0) return 'scan';
  if (pdf.tricks.some((trick) => !isHarmless(trick, pdf))) return 'tricks';
  return showsOtherWords(pdf) || holdsOtherWords(pdf, fields) ? 'tricks' : null;
}

/** A watermark, and signs of a line to write on, which fields cover, are what forms do. */
function isHarmless({ kind, text }: Trick, pdf: ReadPdf): boolean {
  if (/^[\s._…·-]*$/u.test(text)) return true;
  switch (kind) {
    case 'unreadable-glyphs':
      return Number(text) <= MOST_SIGNS;
    case 'unseen':
      return lettersIn(text).length <= LONGEST_WATERMARK;
    // It is seen, and part of the text, until somebody switches it off.
    case 'switchable':
      return text.length <= LONGEST_WATERMARK && !wordsIn(text).some((word) => wordsIn(pdf.text).includes(word));
    default:
      return false;
  }
}

/** Whether words that would be compared are struck out, are not seen, or are drawn as others. */
function showsOtherWords({ text, marks, different }: ReadPdf): boolean {
  return different.length > 0 || marks.some(({ range }) => lettersIn(text.slice(range.start, range.end)) !== '');
}

/**
 * Whether a field holds words that its page does not show (a program that draws it anew would), is hidden and holds a
 * sentence or is pressed, or shows a sentence as if it were empty.
 */
function holdsOtherWords(pdf: ReadPdf, fields: readonly FormField[]): boolean {
  const shown = lettersIn(pdf.text);
  return fields.some((field) => {
    const { kind, value, isHidden } = field;
    if (isHidden) return value !== null && (kind === 'mark' || wordsIn(value).length >= SENTENCE);
    if (kind !== 'text') return false;
    if (value === null) return wordsWithin(pdf, field) >= SENTENCE;
    return !wordsIn(value).every((word) => shown.includes(word));
  });
}

/** How many words stand where a field is. */
function wordsWithin({ text, placed }: ReadPdf, { page, box }: FormField): number {
  const within = placed.filter(
    (word) =>
      word.page === page && contains(box, centre(word.box.left, word.box.right), centre(word.box.top, word.box.bottom)),
  );
  return within.filter(({ start, end }) => wordsIn(text.slice(start, end)).some((word) => /\p{L}{2}/u.test(word)))
    .length;
}

const centre = (from: number, to: number) => (from + to) / 2;

const lettersIn = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const wordsIn = (text: string): readonly string[] => text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
