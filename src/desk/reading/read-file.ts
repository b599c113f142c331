import { sha256 } from '../../pdf/file/sha256';
import { formatOf } from '../../scan/source/format';
import type { FileReading } from '../file-reading';
import { readPdfForms } from './read-pdf';
import { readScanForms } from './read-scan';
import type { ReadingParts } from './reading-parts';
import { unread } from './unread';

/** Reads one file, whatever it is: its forms, each held against the agreement that it is nearest to. Never throws because of the file. */
export async function readFormFile(parts: ReadingParts, bytes: Uint8Array<ArrayBuffer>): Promise<FileReading> {
  const digest = await sha256(bytes);
  switch (formatOf(bytes).kind) {
    case 'pdf':
      return { sha256: digest, ...(await readPdfForms(parts, bytes)) };
    case 'unknown':
      return { sha256: digest, forms: [unread('not-a-picture')], paperTitle: null };
    case 'unread':
      return { sha256: digest, forms: [unread('format')], paperTitle: null };
    default:
      return { sha256: digest, forms: await readScanForms(parts, bytes, null), paperTitle: null };
  }
}
