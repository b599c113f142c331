import type { FoundBlank } from '../blank-form';
import { type Candidate, withoutOverlaps } from './candidate';
import { boxesOf, fromBoxes } from './from-boxes';
import { fromFields } from './from-fields';
import { fromLabelLists } from './from-label-lists';
import { fromGaps, fromLabels, given } from './from-labels';
import { fromLeaders } from './from-leaders';
import { fromMarks } from './from-marks';
import { fromRules } from './from-rules';
import { gridOf } from './grid';
import { inContext } from './in-context';
import { listsJoined } from './lists';
import { type Meaning, meaningOf } from './meaning';
import { isOfficeRow } from './office-row';
import { isOfOffice } from './office-use';
import type { PageView } from './page-view';
import { BULLET, type ReadUnit } from './units';

/** All places of a page that may be written on, the surest kinds first; none has another's place. */
export function candidatesOn(view: PageView): Candidate[] {
  const boxes = boxesOf(view);
  const alone = withoutOverlaps([
    ...fromFields(view),
    ...fromLeaders(view),
    ...fromBoxes(view, boxes),
    ...fromRules(view, [...gridOf(view.rules), ...view.rules.frames, ...view.rules.shades]),
    ...fromMarks(view),
  ]);
  const drawn = listsJoined(view, alone);
  const named = new Set(drawn.flatMap(({ cell }) => cell ?? []));
  const labelled = withoutOverlaps([...drawn, ...fromLabels(view, named), ...fromLabelLists(view, named)]);
  const withLabels = new Set(labelled.flatMap(({ cell }) => cell ?? []));
  return withoutOverlaps([...labelled, ...fromGaps(view, withLabels), ...given(view, withLabels)]);
}

/** Candidates understood, each with the unit that it belongs to, in the order of the form. */
export function understood(
  candidates: readonly Candidate[],
  units: readonly ReadUnit[],
  views: readonly PageView[],
): FoundBlank[] {
  const counts = new Map<string, number>();
  const blanks = inOrder(candidates).map((candidate): FoundBlank => {
    const { page, box, baseline, rows, leading, size, how, acroField, given: value, where, label } = candidate;
    const meaning = meaningOf(candidate.words);
    const asks = candidate.asks === 'text' ? meaning.asks : candidate.asks;
    const wants = asks === 'mark' ? [] : meaning.wants;
    const key = `${page} ${foldedLabel(label)}`;
    const ordinal = (counts.get(key) ?? 0) + 1;
    counts.set(key, ordinal);
    const view = views[page - 1];
    const isOpen = !isOfficeRow(label) && (view === undefined || !isOfOffice(box, view));
    return {
      id: `${key} ${ordinal}`,
      page,
      box,
      baseline,
      rows,
      leading,
      size,
      how,
      asks,
      label: label.replace(/\s+/g, ' ').trim().replace(BULLET, ''),
      wants,
      acroField,
      unit: unitFor(candidate, units),
      where,
      given: value,
      isLikely: isOpen && (asks === 'mark' ? how !== 'mark' || candidate.label !== '' : isMeant(asks, meaning)),
    };
  });
  return inContext(blanks, units, views);
}

const isMeant = (asks: FoundBlank['asks'], { wants, isNamed }: Meaning) =>
  asks === 'signature' || wants.length > 0 || isNamed;

/** From above; what stands level within a few points, from the left. */
function inOrder(candidates: readonly Candidate[]): Candidate[] {
  const sorted = candidates.toSorted((a, b) => a.page - b.page || heightOf(a) - heightOf(b));
  const lines: Candidate[][] = [];
  for (const candidate of sorted) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first?.page === candidate.page && heightOf(candidate) - heightOf(first) < LEVEL) line.push(candidate);
    else lines.push([candidate]);
  }
  return lines.flatMap((line) => line.toSorted((a, b) => a.box.left - b.box.left));
}

const LEVEL = 6;
const heightOf = ({ baseline, box, size }: Candidate) => baseline ?? Math.min(box.bottom, box.top + 1.2 * size);

function foldedLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
}

/** The unit that its label is part of; for one without a label, the last one above it. */
function unitFor({ cell, page, box }: Candidate, units: readonly ReadUnit[]): number {
  const own = cell
    ? units.findIndex(({ cells }) => cells.some(({ row, left }) => row === cell.row && left === cell.left))
    : -1;
  if (own >= 0) return own;
  const above = units.findLastIndex(
    (unit) => unit.kind !== 'footnote' && (unit.page < page || (unit.page === page && unit.box.top < box.bottom)),
  );
  return Math.max(0, above);
}
