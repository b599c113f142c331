import type { Pdfium } from '../pdfium/pdfium';

/** What PDFium puts for a hyphen at a line's end. */
const LINE_END_HYPHEN = 2;
/** The signs that TeX takes from fonts of drawings which say nothing of them; their codes there are Latin-1's. */
const DRAWN_SIGN = /^[§©®]$/u;

/**
 * What is stored for a character of a page's text, with ligatures opened; '' where the file stores nothing. `isDrawn`
 * tells that its font is one of drawings (Type 3).
 */
export function characterAt(pdfium: Pdfium, text: number, i: number, isDrawn: boolean): string {
  const character = characterOf(pdfium.FPDFText_GetUnicode(text, i));
  if (pdfium.FPDFText_HasUnicodeMapError(text, i) !== 1) return character;
  return isDrawn && DRAWN_SIGN.test(character) ? character : '';
}

function characterOf(code: number): string {
  if (code === LINE_END_HYPHEN) return '-';
  if (code === 0 || code > 0x10ffff) return '';
  // Latin ligatures are opened (Unicode, Alphabetic Presentation Forms).
  const character = String.fromCodePoint(code);
  return code >= 0xfb00 && code <= 0xfb06 ? character.normalize('NFKC') : character;
}
