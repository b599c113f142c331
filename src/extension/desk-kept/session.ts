import type { Decided } from '../../desk/desk';
import { decidedFrom, storedDecisions } from './stored-decided';
import { type KeptReading, readingFrom, storedReading } from './stored-reading';

const DECIDED = 'desk:decided';
const READING = 'desk:reading:';

/** What was decided in this tab since it was opened; a tab that is loaded anew still knows it. */
export function decidedInTab(): Decided {
  const kept = parsed(sessionStorage.getItem(DECIDED));
  return decidedFrom(Array.isArray(kept) ? kept : []);
}

/** Keeps what was decided until the tab is closed. Returns whether there was room for it. */
export const keepDecidedInTab = (decided: Decided): boolean => put(DECIDED, storedDecisions(decided));

/** What reading a file gave in this tab, by its SHA-256; null where it was not read, or there was no room for it. */
export const readingInTab = (digest: string): KeptReading | null =>
  readingFrom(parsed(sessionStorage.getItem(READING + digest)));

/** Keeps what reading a file gave until the tab is closed; where there is no room it is read once more. */
export const keepReadingInTab = (kept: KeptReading): boolean => put(READING + kept.reading.sha256, storedReading(kept));

function put(name: string, value: unknown): boolean {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return null;
  }
}
