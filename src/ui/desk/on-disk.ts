import type { Decided } from '../../desk/desk';
import { type KeptOnDisk, type KeptReading, keepDesk, keptDesk, removeDesk } from '../../extension/desk-kept';
import type { Saved } from '../../extension/storage';
import { NOTHING_DECIDED } from './use-decisions';

/** What this page keeps on this computer: it writes what is new, one act after another, and leaves other pages' as it is. */
export class OnDisk {
  #decided = NOTHING_DECIDED;
  #readings = new WeakSet<KeptReading>();
  #before: Promise<unknown> = Promise.resolve();

  /** What was kept, by any page; null where nothing is. */
  read(): Promise<KeptOnDisk | null> {
    return this.#next(async () => {
      const kept = await keptDesk();
      if (kept) this.#wrote(kept.decided, kept.readings);
      return kept;
    });
  }

  keep(decided: Decided, readings: Iterable<KeptReading>): Promise<Saved> {
    return this.#next(async () => {
      const fresh = [...readings].filter((reading) => !this.#readings.has(reading));
      const saved = await keepDesk(this.#decided, decided, fresh);
      if (saved === 'saved') this.#wrote(decided, fresh);
      return saved;
    });
  }

  /** Forgets all of it, other pages' too. */
  forget(): Promise<Saved> {
    return this.#next(() => {
      this.#decided = NOTHING_DECIDED;
      this.#readings = new WeakSet();
      return removeDesk();
    });
  }

  #wrote(decided: Decided, readings: readonly KeptReading[]): void {
    this.#decided = decided;
    for (const reading of readings) this.#readings.add(reading);
  }

  #next<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#before.then(act);
    this.#before = done;
    return done;
  }
}
