import type { FileReading } from '../../desk/file-reading';

const readings = new Map<string, FileReading>();

/** What reading a file gave before, by its SHA-256; null where it was not read yet. */
export const keptReading = (digest: string): FileReading | null => readings.get(digest) ?? null;

/** Keeps what reading a file gave. */
export const keepReading = (reading: FileReading): void => void readings.set(reading.sha256, reading);
