import { sha256 } from '../../pdf/file/sha256';
import { formatOf } from '../../scan/source/format';
import type { FileReading } from '../file-reading';
import { readPdfForms } from './read-pdf';
import { readScanForms } from './read-scan';
import type { ReadingParts } from './reading-parts';

/** Reads one file, whatever it is: its forms, each held against the agreement that it is nearest to. Never throws because of the file. */
export async function readFormFile(parts: ReadingParts, bytes: Uint8Array<ArrayBuffer>): Promise<FileReading> {
  const digest = await sha256(bytes);
  const found = formatOf(bytes).kind === 'pdf' ? await readPdfForms(parts, bytes) : null;
  const { forms, paperTitle } = found ?? { forms: await readScanForms(parts, bytes, null), paperTitle: null };
  return { sha256: digest, forms, paperTitle };
}
