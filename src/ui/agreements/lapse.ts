import { agreementById } from '../../agreements';
import type { SignedForm } from '../../extension/signed-forms';
import { type CalendarDate, yearsLater } from '../../signing/date';

/** When a form ends by itself if its article is not published until then. */
export interface Lapse {
  readonly date: CalendarDate;
  /** Whole days from today; negative once it has passed. */
  readonly days: number;
}

const DAY = 86_400_000;

/** When the agreement says that it ends by itself; null where it does not say so. */
export function lapseOf({ agreement, date }: SignedForm, now = new Date()): Lapse | null {
  const { lapse } = agreementById(agreement).about;
  if (!lapse) return null;
  const ends = yearsLater(date, lapse.years);
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return { date: ends, days: Math.round((Date.UTC(ends.year, ends.month - 1, ends.day) - today) / DAY) };
}
