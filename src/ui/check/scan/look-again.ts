import type { Agreement } from '../../../agreements/agreement';
import { type LookReading, type ScanResult, secondLooks, withSecondLooks } from '../../../checking/scan';
import type { WordReader } from '../../../scan/ocr/word-reader';
import type { ScannedPage } from '../../../scan/scanned-page';

/** Two ways in which a doubtful piece is read once more. */
const WAYS = ['line', 'word'] as const;

/** Reads what was read with little confidence once more, enlarged, and leaves out the doubts that this clears. */
export function lookAgain(
  result: ScanResult,
  pages: readonly ScannedPage[],
  reader: Pick<WordReader, 'readCrop'>,
  agreement: Agreement,
): ScanResult {
  const answers = new Map<string, LookReading[]>();
  for (const { key, page, box } of secondLooks(result)) {
    const picture = pages[page - 1]?.picture;
    if (!picture) continue;
    const looks = WAYS.map((way): LookReading => {
      const { words, confidence } = reader.readCrop(picture, box, way);
      return { text: words.map(({ text }) => text).join(' '), confidence };
    });
    answers.set(key, looks);
  }
  return withSecondLooks(result, answers, agreement);
}
