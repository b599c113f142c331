import { type Gap, trimmed } from '../align';
import { sameName } from '../facts';
import type { Range } from '../finding';
import { withoutTerms } from './terms';

/** A title of more lines than this is none. */
const MOST_LINES = 6;

/**
 * Title and party as they stand where a program set them onto a finished page: behind all that page's words. Only taken
 * for them while both blanks are empty and the party is the name that the form is signed with; null for none.
 */
export function displacedBlanks(
  masked: string,
  added: readonly Gap[],
  signers: readonly string[],
): { readonly gap: Gap; readonly title: Range; readonly party: Range } | null {
  for (const gap of added) {
    const lines = linesOf(masked, gap);
    const party = lines.at(-1);
    const [first, last] = [lines[0], lines.at(-2)];
    if (!party || !first || !last || lines.length > MOST_LINES + 1) continue;
    const name = masked.slice(party.start, party.end);
    const title = { start: first.start, end: last.end };
    if (/[.;]$/.test(masked.slice(title.start, title.end)) || withoutTerms(masked, title).term) continue;
    if (signers.some((signer) => sameName(signer, name))) return { gap, title, party };
  }
  return null;
}

/** The lines with writing other than a page's number. */
function linesOf(masked: string, { start, end }: Gap): Range[] {
  let at = start;
  return masked
    .slice(start, end)
    .split('\n')
    .flatMap((line) => {
      const range = trimmed(line, 0, line.length, at);
      at += line.length + 1;
      return line.trim() === '' || /^\s*\d{1,3}\s*$/.test(line) ? [] : [range];
    });
}
