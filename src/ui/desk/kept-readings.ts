import type { FileReading } from '../../desk/file-reading';
import { keepReadingInTab, readingInTab } from '../../extension/desk-kept';

const readings = new Map<string, FileReading>();

/** What reading a file gave before, by its SHA-256; null where it was not read yet. */
export const keptReading = (digest: string): FileReading | null => readings.get(digest) ?? readingInTab(digest);

/** Keeps what reading a file gave until the tab is closed. */
export function keepReading(reading: FileReading): void {
  if (readings.has(reading.sha256)) return;
  readings.set(reading.sha256, reading);
  keepReadingInTab(reading);
}

/** Takes readings that were kept on this computer. */
export function takeReadings(kept: readonly FileReading[]): void {
  for (const reading of kept) readings.set(reading.sha256, reading);
}

/** All readings of this page. */
export const allReadings = (): Iterable<FileReading> => readings.values();
