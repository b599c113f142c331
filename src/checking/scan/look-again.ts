import type { Agreement } from '../../agreements/agreement';
import type { ScanReader } from '../../scan/scan-reader';
import type { ScannedPage } from '../../scan/scanned-page';
import type { ScanResult } from './scan-result';
import { secondLooks, withSecondLooks } from './second-looks';

/** Reads what was read with little confidence once more, enlarged, and leaves out the doubts that this clears. */
export function lookAgain(
  result: ScanResult,
  pages: readonly ScannedPage[],
  reader: Pick<ScanReader, 'looks'>,
  agreement: Agreement,
): ScanResult {
  const answers = secondLooks(result, agreement).flatMap(({ key, page, box }) => {
    const read = pages[page - 1];
    return read ? [[key, reader.looks(read, box)] as const] : [];
  });
  return withSecondLooks(result, new Map(answers), agreement);
}
