import type { PdfReader } from '../../pdf/read';
import type { WordReader } from '../../scan/ocr/word-reader';
import type { ScanReader } from '../../scan/scan-reader';

/** Milliseconds for reading one form, a form more, or a paper's title: many times what an honest file takes. */
export const PATIENCE = 3000;

/** What reads a file. */
export interface ReadingParts {
  readonly pdf: PdfReader;
  /** What reads pictures is started when the first picture comes. */
  readonly pictures: () => Promise<PictureParts>;
  /** Called when a step begins that takes no more than so many milliseconds, many times what an honest file takes. */
  readonly onStep: (patience: number) => void;
}

/** What reads pictures. */
export interface PictureParts {
  readonly words: WordReader;
  readonly scans: ScanReader;
}
