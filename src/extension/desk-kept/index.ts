import type { Decided } from '../../desk/desk';
import { reason } from '../brought-forms/database';
import type { Saved } from '../storage';
import { using } from './database';
import { changedForms, decidedFrom, storedDecision } from './stored-decided';
import { type KeptReading, readingFrom, storedReading } from './stored-reading';

export { keepDecidedFirst } from './room-in-tab';
export { decidedInTab, keepReadingInTab, readingInTab } from './session';
export type { KeptReading } from './stored-reading';

/** What the chair asked to keep on this computer. */
export interface KeptOnDisk {
  readonly decided: Decided;
  readonly readings: readonly KeptReading[];
}

/** All that is kept on this computer; null where nothing is, or it cannot be read. Never rejects. */
export async function keptDesk(): Promise<KeptOnDisk | null> {
  try {
    const [decisions, readings] = await using((db) => Promise.all([db.getAll('decisions'), db.getAll('readings')]));
    if (decisions.length + readings.length === 0) return null;
    return { decided: decidedFrom(decisions), readings: readings.flatMap((one) => readingFrom(one) ?? []) };
  } catch {
    return null;
  }
}

/**
 * Keeps what was decided otherwise than it stood `before`, and readings besides: what other pages keep stays. Never
 * rejects.
 */
export function keepDesk(before: Decided, now: Decided, readings: Iterable<KeptReading>): Promise<Saved> {
  return outcome(() =>
    using(async (db) => {
      const change = db.transaction(['decisions', 'readings'], 'readwrite');
      const decisions = change.objectStore('decisions');
      for (const form of changedForms(before, now)) {
        const stored = storedDecision(form, now);
        void (stored ? decisions.put(stored, form) : decisions.delete(form));
      }
      for (const kept of readings) void change.objectStore('readings').put(storedReading(kept), kept.reading.sha256);
      await change.done;
    }),
  );
}

/** Forgets all of it. Never rejects. */
export function removeDesk(): Promise<Saved> {
  return outcome(() =>
    using(async (db) => {
      const change = db.transaction(['decisions', 'readings'], 'readwrite');
      await Promise.all([change.objectStore('decisions').clear(), change.objectStore('readings').clear(), change.done]);
    }),
  );
}

async function outcome(act: () => Promise<unknown>): Promise<Saved> {
  try {
    await act();
    return 'saved';
  } catch (error) {
    return reason(error);
  }
}
