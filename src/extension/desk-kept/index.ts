import type { Decided } from '../../desk/desk';
import type { FileReading } from '../../desk/file-reading';
import { reason } from '../brought-forms/database';
import type { Saved } from '../storage';
import { using } from './database';
import { decidedFrom, storedDecisions } from './stored-decided';
import { readingFrom, storedReading } from './stored-reading';

export { decidedInTab, keepDecidedInTab, keepReadingInTab, readingInTab } from './session';

/** What the chair asked to keep on this computer. */
export interface KeptOnDisk {
  readonly decided: Decided;
  readonly readings: readonly FileReading[];
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

/** Keeps what was decided, instead of what was kept before, and what files gave besides. Never rejects. */
export function keepDesk(decided: Decided, readings: Iterable<FileReading>): Promise<Saved> {
  return outcome(() =>
    using(async (db) => {
      const change = db.transaction(['decisions', 'readings'], 'readwrite');
      const decisions = change.objectStore('decisions');
      await decisions.clear();
      for (const one of storedDecisions(decided)) void decisions.put(one, one.form);
      for (const reading of readings) void change.objectStore('readings').put(storedReading(reading), reading.sha256);
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
