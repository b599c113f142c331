import { isRecord } from './record';
import { FACTS } from './stored-names';
import { movedFromSettings } from './stored-signatures';
import { STORED_VERSION, type StoredRecord, upToDate } from './stored-version';

const DAY = 24 * 60 * 60 * 1000;
/** How long a draft that nobody touches is kept, in milliseconds: 90 days. */
const LIFETIME = 90 * DAY;
/** The first day of the year of the first version, in milliseconds since 1970: nothing was kept before. */
const BEGINNING = Date.UTC(2026, 0, 1);
/** So far ahead a date may lie, in milliseconds: a clock that is a year or two behind will be set right again. */
const MOST_AHEAD = 2 * 366 * DAY;

/** What is to be done to what stands on disk. */
export interface Overdue {
  readonly write: StoredRecord;
  /** Names of expired drafts. */
  readonly remove: readonly string[];
}

/**
 * What is overdue on disk: drafts that expired are removed, those of an earlier version are brought up to date, and a
 * signature that an earlier version kept in the settings goes to the kept ones. An impossible date (no number, before the
 * first version, years ahead) would keep a draft for good: it becomes today's, once. A date ahead of a clock that was set
 * back stays, or all drafts would be gone once the clock is right. A clock that shows a day before the first version is
 * wrong, and nothing is judged by it.
 */
export function overdue(local: StoredRecord, now: number): Overdue {
  const write: Record<string, unknown> = { ...movedFromSettings(local) };
  const remove: string[] = [];
  const drafts = now < BEGINNING ? [] : Object.entries(local).filter(([name]) => name.startsWith(FACTS));
  for (const [name, stored] of drafts) {
    const record = isRecord(stored) ? upToDate('facts', stored) : { version: STORED_VERSION, lost: true };
    const savedAt = dateOf(record, now);
    if (savedAt === null) write[name] = { ...record, savedAt: now };
    else if (now - savedAt > LIFETIME) remove.push(name);
    else if (record !== stored) write[name] = record;
  }
  return { write, remove };
}

/** When a draft was last kept, in milliseconds since 1970, by a clock that may be ahead of this one; null where that cannot be. */
export function dateOf(facts: unknown, now: number): number | null {
  const savedAt = isRecord(facts) ? facts.savedAt : null;
  return typeof savedAt === 'number' && savedAt >= BEGINNING && savedAt <= now + MOST_AHEAD ? savedAt : null;
}
