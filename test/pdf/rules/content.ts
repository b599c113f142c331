import { INKS } from '../../../src/signing/ink';
import { contents } from '../contents';
import type { OpenedPdf } from '../opened-pdf';
import { type Rule, when } from './rule';

/** Every value of a key in the property lists of marked content. */
function properties(pdf: OpenedPdf, key: string): Uint8Array[] {
  return contents(pdf)
    .flat()
    .flatMap(({ operands }) => {
      const value = operands[operands.indexOf(key) + 1];
      return operands.includes(key) && value instanceof Uint8Array ? [value] : [];
    });
}

/** What shapes may be filled with, and lines drawn in. */
const COLOURS: Readonly<Record<string, readonly string[]>> = {
  rg: Object.values(INKS).map((colour) => colour.join()),
  RG: [INKS.blue.join()],
};

/** Rules on what is drawn on the pages. */
export const CONTENT_RULES = {
  'black, or ink’s colour under an intent of red, green and blue (A 6.2.4.3)': (pdf) =>
    contents(pdf).flatMap((page) =>
      page
        .filter(({ operator }) => /^(rg|RG|k|K|cs|CS|sc|SC|scn|SCN|sh|Do|BI|gs)$/.test(operator))
        .filter(({ operator, operands }) => !COLOURS[operator]?.includes(operands.map(Number).join()))
        .map((o) => o.operator),
    ),
  'everything drawn is tagged or an artifact, and marks are balanced (UA 7.1)': (pdf) =>
    contents(pdf).flatMap((page, i) => {
      const problems: string[] = [];
      const open: string[] = [];
      for (const { operator, operands } of page) {
        if (operator === 'BDC' || operator === 'BMC') {
          const isContent = operands.includes('/MCID') || operands[0] === '/Artifact';
          if (isContent && open.some((o) => o !== '/Span')) problems.push(`page ${i + 1}: content inside content`);
          if (!isContent && open.length === 0) problems.push(`page ${i + 1}: a span outside content`);
          open.push(isContent ? 'content' : '/Span');
        } else if (operator === 'EMC') {
          if (open.pop() === undefined) problems.push(`page ${i + 1}: an end without a start`);
        } else if (/^(TJ|Tj|S|s|f|F|B|b|Do|sh|'|")\*?$/.test(operator) && open.every((o) => o === '/Span')) {
          problems.push(`page ${i + 1}: ${operator} is neither tagged nor an artifact`);
        }
      }
      return [...problems, ...when(open.length > 0, `page ${i + 1}: a start without an end`)];
    }),
  'replacement texts that are text (A 6.2.11.7.3, UA 7.2)': (pdf) =>
    properties(pdf, '/ActualText').flatMap((bytes) => {
      const text = Array.from({ length: bytes.length / 2 }, (_, i) =>
        String.fromCharCode(((bytes[i * 2] ?? 0) << 8) | (bytes[i * 2 + 1] ?? 0)),
      ).join('');
      return when(
        bytes.length % 2 === 1 || !text.startsWith('\ufeff') || /[\0\ufeff\ufffe\p{Co}\p{Cs}]/u.test(text.slice(1)),
        JSON.stringify(text),
      );
    }),
} satisfies Record<string, Rule>;
