/** Operators that set lines in Helvetica of 9 points from the top of a letter page, and what else a page holds. */
export interface PlainPage {
  readonly lines: readonly string[];
  /** Operators before and after the text. */
  readonly before?: string;
  readonly after?: string;
  /** Entries of the page's dictionary ("/Annots [9 0 R]"). */
  readonly entries?: string;
  /** Entries of its resources. */
  readonly resources?: string;
}

/** Windows' Latin-1 codes of the signs that agreements use (ISO 32000-1, annex D.2). */
const CODES: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92, '•': 0x95, '–': 0x96 };

/** A line as a literal string. */
export const literal = (line: string): string =>
  `(${[...line].map((c) => (/[\\()]/.test(c) ? `\\${c}` : String.fromCharCode(CODES[c] ?? c.charCodeAt(0)))).join('')})`;

/** A PDF written by hand, nothing compressed: what a test wants to see in it stands there as it is. */
export function plainPdf(
  pages: readonly PlainPage[],
  { catalog = '', objects = [] }: { catalog?: string; objects?: readonly string[] } = {},
): Uint8Array {
  const first = 4;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const bodies = [
    `<</Type /Catalog /Pages 2 0 R ${catalog}>>`,
    `<</Type /Pages /Kids [${kids}] /Count ${pages.length}>>`,
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>',
    ...pages.flatMap(({ lines, before = '', after = '', entries = '', resources = '' }, i) => {
      const text = lines.map((line) => `${literal(line)} '`).join('\n');
      const content = `${before}\nBT /F1 9 Tf 11 TL 60 750 Td\n${text}\nET\n${after}`;
      return [
        `<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${first + 2 * i + 1} 0 R /Resources <</Font <</F1 3 0 R>> ${resources}>> ${entries}>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ];
    }),
    ...objects,
  ];
  let out = '%PDF-1.7\n';
  const offsets = bodies.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${bodies.length + 1} /Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(out, (c) => c.charCodeAt(0));
}

/** The number of the first object of `objects` in a file of so many pages. */
export const firstOwnObject = (pages: number): number => 4 + 2 * pages;
