import type { Line } from './lines';
import type { ReadPdf } from './reading';

/** Longer than any title, in characters. */
const LONGEST = 600;

/** The title on a paper's first page: the largest type in its upper half, with the lines that follow in the same size. */
export function firstTitle({ pages, lines }: Pick<ReadPdf, 'pages' | 'lines'>): string | null {
  const height = pages[0]?.height ?? 0;
  return titleAmong(lines.filter(({ baseline }) => baseline < height / 2));
}

/** The title among the lines of a page's upper half. */
export function titleAmong(lines: readonly Line[]): string | null {
  // Initials and logos are large too: a title has letters enough.
  const worded = lines.filter(({ text }) => (text.match(/\p{L}/gu)?.length ?? 0) >= 4);
  const largest = Math.max(0, ...worded.map(({ size }) => size));
  const start = worded.findIndex(({ size }) => size > largest - 0.6);
  const first = worded[start];
  if (!first) return null;
  const title = [first];
  for (const line of worded.slice(start + 1)) {
    const previous = title.at(-1) ?? first;
    if (Math.abs(line.size - first.size) > 0.6 || line.baseline - previous.baseline > 2 * first.size) break;
    title.push(line);
  }
  const text = title
    .map((line) => line.text)
    .join(' ')
    .replace(/(\p{Ll})[-\u2010] (?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ');
  return text.length > LONGEST ? null : text;
}
