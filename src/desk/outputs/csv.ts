/** What a spreadsheet would take for a formula. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r]/;
/**
 * Where in a cell a formula would begin for a spreadsheet that parts cells by semicolons or tabs, as Excel does in most of
 * Europe: it takes the quotation marks of a cell that is not the first for letters.
 */
const INSIDE = /(?=[=+\-@＝＋－＠])(?<=[;\t\r\n][\s"]*)/g;

/**
 * Rows as CSV (RFC 4180) with the mark by which spreadsheets tell UTF-8. A cell that would be a formula gets an
 * apostrophe before it, and one that would hold one when it is cut gets it there: a title is text.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const inner = text.replace(INSIDE, "'");
    const safe = FORMULA.test(text) ? `'${inner}` : inner;
    return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
