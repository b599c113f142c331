import type { FoundBlank } from '../blank-form';

/** "____ day of ____ 20__": what stands before the month, and what before the year where that has a place of its own. */
const DAY_OF = /^(?:st|nd|rd|th)?\s*day of\b/i;
const YEAR = /^,? ?(?:19|20|(?:in )?the year|A\.? ?D\.?)(?: ?of)?,?$/i;
/** On one line the parts of a day stand no farther apart; in points. */
const PARTS = 90;

/** The blanks that have a part of a day each, with the form's words around it. */
export function dayParts(blanks: readonly FoundBlank[]): ReadonlyMap<FoundBlank, string> {
  const parts = new Map<FoundBlank, string>();
  blanks.forEach((month, i) => {
    const [day, year] = [blanks[i - 1], blanks[i + 1]];
    if (!day || !DAY_OF.test(month.label) || !follows(day, month)) return;
    parts.set(day, DAY_OF.test(day.label) ? `… ${month.label}` : `${day.label} … ${month.label}`);
    parts.set(month, `${month.label} …`);
    if (year && YEAR.test(year.label) && follows(month, year)) parts.set(year, `${year.label} …`);
  });
  return parts;
}

/** Whether a place stands behind another on its line, or at the beginning of the next one. */
function follows(before: FoundBlank, after: FoundBlank): boolean {
  if (before.page !== after.page || before.asks === 'mark' || after.asks === 'mark') return false;
  const down = after.box.bottom - before.box.bottom;
  const isLevel = Math.abs(down) < 0.5 * after.size;
  const across = after.box.left - before.box.right;
  return isLevel ? across > 0 && across < PARTS : down > 0 && down < 3 * after.size && after.box.left < before.box.left;
}
