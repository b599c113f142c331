import { type Box, union } from '../../pdf/pdfium/geometry';
import type { Candidate } from './candidate';
import type { Cell } from './cells';
import { isKnown } from './meaning';
import { captionsBelow, type PageView } from './page-view';

/** Of the type's size: how far below a label its line may be, where labels and lines take turns. */
export const TURN = 3.6;
/** How far two lines to write on may be apart, and out of line, so that they are one place; in points. */
const CLOSEST = 11;
const FARTHEST = 36;
const ALIGNED = 8;
/** So many take turns at most. */
const MOST = 40;

/**
 * Whether a line belongs to the label above it, where there is one below it as well: labels and lines take turns, and
 * what ends with a line began with a label.
 */
export function endsWithLine(view: PageView, rule: Box): boolean {
  let at = rule;
  for (let i = 0; i < MOST; i++) {
    const caption = captionsBelow(view, at).find(({ text }) => isKnown(text));
    if (!caption) return true;
    const next = lineOf(view, caption, at);
    if (!next) return false;
    at = next;
  }
  return false;
}

/** The line that may be that of the label above it. */
function lineOf({ rules }: PageView, label: Cell, above: Box): Box | null {
  const below = rules.across.filter(
    ({ left, right, top }) =>
      top > label.baseline + 1 &&
      top > above.bottom + CLOSEST &&
      top - label.baseline < TURN * label.size &&
      Math.abs(left - label.left) < 20 &&
      right - left > 50,
  );
  return below.toSorted((a, b) => a.top - b.top)[0] ?? null;
}

/** Whether another line stands between some words and one below them: it is theirs. */
export function isTaken({ rules }: PageView, { baseline }: Cell, rule: Box): boolean {
  return rules.across.some(
    ({ left, right, top }) =>
      top > baseline + 2 && top < rule.top - 3 && left < rule.right - ALIGNED && right > rule.left + ALIGNED,
  );
}

/** Lines without words of their own, right below another: one place of several lines. */
export function stacksJoined(view: PageView, found: readonly (readonly [rule: Box, own: Candidate[]])[]): Candidate[] {
  const joined = found.flatMap(([rule, own]) => own.map((candidate) => ({ candidate, at: rule })));
  for (const [rule, own] of found.toSorted(([a], [b]) => a.top - b.top)) {
    const above = own.length === 0 ? joined.find(({ candidate, at }) => goesOn(view, candidate, at, rule)) : undefined;
    if (!above) continue;
    const { candidate } = above;
    const box = union(candidate.box, { ...rule, top: rule.top - 1 });
    const leading = (rule.top - (candidate.box.top + 1.3 * candidate.size)) / candidate.rows;
    above.candidate = { ...candidate, box, rows: candidate.rows + 1, leading };
    above.at = rule;
  }
  return joined.map(({ candidate }) => candidate);
}

function goesOn({ rows }: PageView, { where, box }: Candidate, above: Box, rule: Box): boolean {
  const apart = rule.top - above.top;
  const isBelow = apart > CLOSEST && apart < FARTHEST && Math.abs(above.right - rule.right) < ALIGNED;
  const isEmpty = !rows.some(({ baseline }) => baseline > above.top + 2 && baseline < rule.top + 2);
  return where === 'after' && isBelow && isEmpty && rule.left < box.left + ALIGNED;
}
