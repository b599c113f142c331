/** What a spreadsheet would take for a formula. */
const FORMULA = /^[\s]*[=+\-@]|^[\t\r]/;

/**
 * Rows as CSV (RFC 4180) with the mark by which spreadsheets tell UTF-8. A cell that would be a formula gets an
 * apostrophe before it: a title is text.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
