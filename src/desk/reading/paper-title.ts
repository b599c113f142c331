import type { ReadPdf } from '../../pdf/read';
import type { ReadingParts } from './reading-parts';

/** Headings are no longer, in UTF-16 units. */
const LONGEST = 100;
/** What stands over other publishers' forms, alone in its line. */
const HEADING =
  /(?:\b(?:copyright|publication|publishing|licen[cs]e|permission|consent|author)\b.{0,40}\b(?:agreement|form|transfer|assignment)|\b(?:agreement|licen[cs]e|permission|consent) to publish|\b(?:transfer|assignment) of copyright)$/i;

/** The title of a file that is no form known here and may be a paper; null where it begins as a form. */
export async function paperTitle(
  { pdf }: Pick<ReadingParts, 'pdf'>,
  bytes: Uint8Array,
  reading: Pick<ReadPdf, 'lines' | 'pages'>,
): Promise<string | null> {
  return beginsAsForm(reading) ? null : pdf.firstTitle(bytes);
}

function beginsAsForm({ lines, pages }: Pick<ReadPdf, 'lines' | 'pages'>): boolean {
  const height = pages[0]?.height ?? 0;
  return lines.some(({ page, baseline, text }) => page === 1 && baseline < height / 2 && isHeading(text.trim()));
}

/** A line of capitals, or of words that each have one, little ones and "to publish" aside: no line of a text. */
function isHeading(line: string): boolean {
  const words = line.match(/\p{L}{5,}/gu) ?? [];
  const isCapital = (word: string) => /^\p{Lu}/u.test(word) || word === 'publish';
  return line.length <= LONGEST && HEADING.test(line) && words.every(isCapital);
}
