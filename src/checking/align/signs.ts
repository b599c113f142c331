/** Bullets and dashes before a line, Word's of the Symbol font included; for a character class with the flag `u`. */
export const BULLETS = '•*◦·▪‣●○■□◆▶►➢✓❖\uf0b7\uf0a7\uf0d8–—\\-';
/** Rules to write on, drawn with characters; a page's number; Markdown's line between paragraphs; a lone bullet. */
const FURNITURE =
  /_{2,}|(?:\.[^\S\n]?){4,}|…{2,}|^[^\S\n]*(?:page[^\S\n]+)?\d{1,3}(?:[^\S\n]*(?:\/|of)[^\S\n]*\d{1,3})?[^\S\n]*$|^[^\S\n]*[-*_=•–—·◦]{1,}[^\S\n]*$/gimu;
/** "o" before a tab is Word's bullet of the second level. */
const NOTHING = new RegExp(`^(?:o\\t|[\\s_#>|=${BULLETS}])*$`, 'u');

/** Whether there is nothing but white space, hyphens and signs that only set text off. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text);
}

/** The text, which begins at `offset`, with what is no writing blanked out; strange numbers are writing. */
export function withoutFurniture(text: string, offset: number, strangeNumbers: ReadonlySet<number>): string {
  return text.replace(FURNITURE, (found, at: number) => {
    const number = offset + at + found.search(/\d/);
    return strangeNumbers.has(number) ? found : ' '.repeat(found.length);
  });
}

/** A publisher's mark that is a sign of a font and stands before its name; the next program has it elsewhere, or not. */
export const MARKS = '▲▼◆★';
const MARK_BEFORE = new RegExp(`^[${MARKS}]\\s+(?=\\S)`, 'u');

/** Whether words have a publisher's mark before them. */
export function hasMark(text: string): boolean {
  return MARK_BEFORE.test(text);
}

/** Words without the publisher's mark before them. */
export function withoutMark(text: string): string {
  return text.replace(MARK_BEFORE, '');
}
