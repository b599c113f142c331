import { type Drawing, type LaidOut, PAGE_HEIGHT, PAGE_WIDTH } from '../file/pages';
import { type LineSetter, one } from './flow';

/** What stands across each page of a practice form; `isPractice` (checking) knows it by this word. */
const WORD = 'PRACTICE';
/** The same above each page, upright: a program that copies text out may take the turned word apart. */
const HEAD = `${WORD}: not a valid agreement`;

/** The size of the letters across the page, in points: the word then fills a letter page from corner to corner. */
const SIZE = 150;
/** How much of their size the letters are high, as capitals of Computer Modern are. */
const CAPITALS = 0.68;
/** The size and the baseline of the words above, in points. */
const HEAD_SIZE = 11;
const HEAD_BASELINE = 756;

/** The pages of a form that counts for nothing, each with the word across it, under its own words, and above it. */
export function asPractice({ pages, root }: LaidOut, set: LineSetter): LaidOut {
  const lineOf = (words: string) => one(set.fixed(words, Number.POSITIVE_INFINITY, 'ragged'));
  const line = lineOf(WORD);
  const turned = Math.atan2(PAGE_HEIGHT, PAGE_WIDTH);
  const [along, up] = [(line.shaped.width * SIZE) / 2, (CAPITALS * SIZE) / 2];
  const across: Drawing = {
    kind: 'watermark',
    x: PAGE_WIDTH / 2 - along * Math.cos(turned) + up * Math.sin(turned),
    y: PAGE_HEIGHT / 2 - along * Math.sin(turned) - up * Math.cos(turned),
    size: SIZE,
    turned,
    line,
  };
  const above = lineOf(HEAD);
  const head: Drawing = {
    kind: 'text',
    x: (PAGE_WIDTH - above.shaped.width * HEAD_SIZE) / 2,
    y: HEAD_BASELINE,
    size: HEAD_SIZE,
    line: above,
    element: null,
  };
  return { pages: pages.map((page) => [head, across, ...page]), root };
}
