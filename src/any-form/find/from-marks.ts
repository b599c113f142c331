import { type Box, intersection } from '../../pdf/pdfium/geometry';
import { areaOf } from '../../pdf/read/reading';
import { type Candidate, PLAIN } from './candidate';
import type { Cell } from './cells';
import type { PageView } from './page-view';

/** How high and wide a box to tick is; in points. */
const SMALLEST = 5;
const LARGEST = 18;
/** How far behind it its words begin. */
const REACH = 24;
/** A sign that stands before so many lines is a bullet. */
const MOST = 12;

/** Signs and small boxes to tick, before the words that are ticked. */
export function fromMarks(view: PageView): Candidate[] {
  const signs = view.cells.filter(({ mark }) => mark !== null);
  const drawn = [...view.rules.frames].flatMap((frame) => {
    const cell = isSmall(frame) && !isPicture(view, frame) ? wordsBehind(view, frame) : null;
    return cell ? [{ box: frame, cell }] : [];
  });
  const printed =
    signs.length > MOST ? [] : signs.flatMap((cell) => (cell.mark && cell.text ? [{ box: cell.mark, cell }] : []));
  return [...printed, ...drawn].map(({ box, cell }) => ({
    ...PLAIN,
    page: view.page,
    box,
    baseline: null,
    size: cell.size,
    leading: 1.2 * cell.size,
    how: 'mark',
    asks: 'mark',
    cell,
    where: 'before',
    label: cell.text,
    words: [],
  }));
}

function isSmall({ left, right, top, bottom }: Box): boolean {
  const [width, height] = [right - left, bottom - top];
  return (
    width >= SMALLEST && width <= LARGEST && height >= SMALLEST && height <= LARGEST && Math.abs(width - height) < 3
  );
}

/** Whether it is drawn upon something painted that is not much larger, as in a publisher's sign; a thin edge is painted so too. */
function isPicture({ rules }: PageView, frame: Box): boolean {
  return rules.painted.some((shade) => {
    const larger = areaOf(shade) / areaOf(frame);
    return larger > 1.6 && larger < 6 && areaOf(intersection(shade, frame)) > 0.9 * areaOf(frame);
  });
}

function wordsBehind({ cells }: PageView, box: Box): Cell | null {
  const behind = cells.filter(
    ({ left, baseline, size }) =>
      left >= box.right - 2 && left - box.right < REACH && baseline > box.top && baseline < box.bottom + 0.6 * size,
  );
  return behind.toSorted((a, b) => a.left - b.left)[0] ?? null;
}
