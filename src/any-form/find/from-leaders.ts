import { type Box, intersection, union } from '../../pdf/pdfium/geometry';
import { areaOf } from '../../pdf/read/reading';
import { type Candidate, PLAIN } from './candidate';
import type { Cell, Leader } from './cells';
import { givenBehind } from './given';
import { bracketOf, dayBehind, inQuotes, WHOLE_BRACKET, withoutHint } from './hints';
import { brokenOff, namedLast, sentenceBefore } from './in-sentence';
import { byTelling, isKnown } from './meaning';
import { captionsBelow, cellAbove, isAboveNearer, type PageView } from './page-view';

/** Of a leader, what a field covers of it so that it is that field's. */
const COVERED = 0.7;

/** A row of signs to write on, with the words before it on its line, and those that follow. */
interface Stretch {
  readonly leader: Leader;
  readonly before: Cell | null;
  readonly after: Cell | null;
  /** Whether nothing else stands on its line. */
  readonly isAlone: boolean;
}

/** Underscores and dots. Several rows of them, one upon another, are one place. */
export function fromLeaders(view: PageView): Candidate[] {
  const stretches = view.rows.flatMap((row) => stretchesOf(row.items));
  const groups: Stretch[][] = [];
  for (const stretch of stretches) {
    const group = groups.findLast((own) => goesOn(own, stretch, view));
    if (group) group.push(stretch);
    else groups.push([stretch]);
  }
  return groups.flatMap((group) => candidatesOf(view, group));
}

/** Signs that stand between parts of a date are part of the leader. */
export const BETWEEN = /^(?:[/.\-–,|]|20|, ?20)$/;

/** A cross that says where to sign. */
const CROSS = /^[xX×✗✘]$/;
/** What stands behind a place and names it is no longer; in characters. */
const NAME = 40;
/** A place so short, before a sentence, is for a tick or for initials; in points. */
const TICK = 46;

function stretchesOf(items: readonly (Cell | Leader)[]): Stretch[] {
  const stretches: Stretch[] = [];
  let before: Cell | null = null;
  // "______ Date": every name stands behind its place.
  const [first] = items.filter((item) => item.kind === 'leader' || !CROSS.test(item.text));
  const last = items.at(-1);
  const areBehind =
    first?.kind === 'leader' &&
    last?.kind === 'cell' &&
    (WHOLE_BRACKET.test(last.text) || (last.text.length <= NAME && isKnown(last.text)));
  items.forEach((item, i) => {
    if (item.kind === 'cell') {
      const isInside = BETWEEN.test(item.text) && items[i - 1]?.kind === 'leader' && items[i + 1]?.kind === 'leader';
      if (!isInside && !areBehind && !CROSS.test(item.text)) before = item;
      return;
    }
    const [previous, next] = [items[i - 1], items[i + 1]];
    const last = stretches.at(-1);
    const goes = last && previous?.kind === 'cell' && BETWEEN.test(previous.text) && items[i - 2]?.kind === 'leader';
    const after = next?.kind === 'cell' ? next : null;
    if (goes && last) {
      stretches[stretches.length - 1] = { ...last, leader: { ...item, ...union(last.leader, item) }, after };
    } else {
      stretches.push({ leader: item, before, after, isAlone: items.length === 1 });
    }
    before = null;
  });
  return stretches;
}

/** Whether a row of signs goes on below another. */
function goesOn(own: readonly Stretch[], below: Stretch, view: PageView): boolean {
  const [first, above] = [own[0], own.at(-1)];
  if (!first || !above || !below.isAlone || above.after) return false;
  const [a, b] = [above.leader, below.leader];
  if (b.row !== a.row + 1) return false;
  if (b.baseline - a.baseline >= 2.4 * b.size || b.left > a.left + 12) return false;
  // A short row goes on below a label and its row, where no words below claim it.
  const isFree = first.before !== null && b.right - b.left > 150 && captionsBelow(view, b).length === 0;
  return Math.abs(a.right - b.right) < 40 || isFree;
}

/** A table of contents leads to its pages, a programme to its hours, a bill to its prices. */
const LED_TO =
  /^(?:(?:p\.? ?)?\d{1,4}|[ivxlc]{1,6}|\d{1,2}[.:h]\d\d(?: ?(?:[ap]\.?m\.?|h|uhr))?|[£$€]? ?\d+[.,]\d\d ?[£$€]?)$/i;

function candidatesOf(view: PageView, group: readonly Stretch[]): Candidate[] {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last || LED_TO.test(first.after?.text ?? '')) return [];
  const { leader, before, after } = first;
  const box = writable(view, group.map((own): Box => own.leader).reduce(union), leader);
  if (!box) return [];
  const leading = group.length > 1 ? (last.leader.baseline - leader.baseline) / (group.length - 1) : 1.2 * leader.size;
  const made = {
    ...PLAIN,
    page: leader.page,
    baseline: leader.baseline,
    rows: group.length,
    leading,
    size: leader.size,
    how: 'leader' as const,
  };
  const captions = captionsBelow(view, last.leader);
  const hint = after ? bracketOf(after.text) : '';
  const isTick = !before && after && group.length === 1 && box.right - box.left < TICK && after.text.length > 24;
  if (isTick) {
    return [{ ...made, box, how: 'mark', asks: 'mark', cell: after, where: 'before', label: after.text, words: [] }];
  }
  const isNamed =
    after && (WHOLE_BRACKET.test(after.text) || ((hint || after.text.length <= NAME) && isKnown(after.text)));
  if (!before && after && isNamed) {
    return [
      { ...made, box, cell: after, where: 'before', label: after.text, words: [hint, after.text].filter(Boolean) },
    ];
  }
  const row = view.rows.find((own) => own.row === leader.row);
  const goesOn = after && /^[\p{Ll}\p{P}]/u.test(after.text) && !hint;
  const broken = !before && goesOn && row ? brokenOff(view, row, leader) : null;
  if (broken) return [{ ...made, box, cell: broken, label: broken.text, words: sentenceBefore(broken.text) }];
  if (before) {
    const below = captions.length === 1 ? (captions[0]?.text ?? '') : '';
    const caption = /^\(/.test(below) ? below : '';
    return [
      {
        ...made,
        box,
        cell: before,
        label: before.text,
        given: givenBehind(before.text),
        words: [
          ...namedLast(before.text),
          ...byTelling(withoutHint(before.text), [hint, caption]),
          ...dayBehind(after),
          ...inQuotes(before, after),
        ],
      },
    ];
  }
  const top = leader.baseline - 0.8 * leader.size;
  const above = cellAbove(view, { ...box, left: view.column.left, top }, 3);
  if (captions.length > 0 && !(above && isAboveNearer(above, last.leader.bottom, captions))) {
    return captions.map((cell, i) => {
      const left = i === 0 ? box.left : Math.max(box.left, cell.left - 4);
      const right = Math.min(box.right, (captions[i + 1]?.left ?? Infinity) - 8);
      return {
        ...made,
        box: { ...box, left, right },
        cell,
        where: 'before' as const,
        label: cell.text,
        words: [cell.text],
      };
    });
  }
  const cell = above ?? after;
  const label = above?.text ?? '';
  return [{ ...made, box, cell, where: above ? 'after' : 'before', label, words: [hint, label].filter(Boolean) }];
}

/** The room on a leader that no field has; null where one has it all. */
function writable({ fields }: PageView, leader: Box, first: Leader): Box | null {
  const box = {
    left: leader.left,
    right: leader.right,
    top: first.baseline - 1.15 * first.size,
    bottom: leader.bottom,
  };
  const own = fields.map((field) => intersection(field.box, box)).filter((shared) => areaOf(shared) > 0);
  const covered = own.reduce((sum, { left, right }) => sum + right - left, 0);
  if (covered > COVERED * (box.right - box.left)) return null;
  const edges = own.toSorted((a, b) => a.left - b.left);
  const free = [
    ...edges.map(({ left }, i) => [i === 0 ? box.left : (edges[i - 1]?.right ?? box.left), left] as const),
    [edges.at(-1)?.right ?? box.left, box.right] as const,
  ];
  const [left, right] = free.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? [box.left, box.right];
  return { ...box, left, right };
}
