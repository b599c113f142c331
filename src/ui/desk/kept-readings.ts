import { broughtAgreements } from '../../agreements';
import type { Brought } from '../../agreements/brought';
import type { FileReading } from '../../desk/file-reading';
import { type KeptReading, keepReadingInTab, readingInTab } from '../../extension/desk-kept';
import { ownVersion } from '../../extension/files';
import { shortDigest } from '../../paper/digest';

const readings = new Map<string, KeptReading>();

/** What reading a file gave before, by its SHA-256; null where it was not read yet, or would give something else now. */
export const keptReading = (digest: string): FileReading | null =>
  asOfNow(readings.get(digest) ?? null) ?? asOfNow(readingInTab(digest));

/** Keeps what reading a file gave until the tab is closed. */
export function keepReading(reading: FileReading): void {
  if (asOfNow(readings.get(reading.sha256) ?? null)) return;
  const kept = { reading, against: heldAgainst() };
  readings.set(reading.sha256, kept);
  keepReadingInTab(kept);
}

/** Takes readings that were kept on this computer. */
export function takeReadings(kept: readonly KeptReading[]): void {
  for (const one of kept) if (!readings.has(one.reading.sha256)) readings.set(one.reading.sha256, one);
}

/** All readings of this page. */
export const allReadings = (): Iterable<KeptReading> => readings.values();

const asOfNow = (kept: KeptReading | null): FileReading | null =>
  kept?.against === heldAgainst() ? kept.reading : null;

let known: { readonly brought: readonly Brought[] | null; readonly against: string } = { brought: null, against: '' };

/** What files are held against now: by this version, the agreements that ship with it and those that were brought, as they are. */
function heldAgainst(): string {
  const brought = broughtAgreements();
  if (known.brought !== brought) {
    const digest = shortDigest(JSON.stringify(brought.map(({ agreement }) => agreement)));
    known = { brought, against: `${ownVersion()} ${digest}` };
  }
  return known.against;
}
