import type { PdfReader } from '../../pdf/read';
import type { WordReader } from '../../scan/ocr/word-reader';
import type { Grey } from '../../scan/picture/grey';
import { readDrawn } from '../../scan/read-drawn';
import type { ScanProgress, ScanReader } from '../../scan/scan-reader';
import type { Doubt } from '../scan';
import { compareDrawn } from './drawn-doubts';
import type { PageToSee } from './pages-to-see';

/** What differs between what is drawn on pages and what is stored, with the pictures of the pages where something does. */
export interface DrawnDoubts {
  readonly doubts: readonly Doubt[];
  /** Pages, from 1, of which too little could be read. */
  readonly unread: readonly number[];
  /** By the pages' numbers from 1. */
  readonly pictures: ReadonlyMap<number, Grey>;
}

/** What draws pages, reads them, and reads pieces of them once more. */
interface Parts {
  readonly pdf: Pick<PdfReader, 'pagePicture'>;
  readonly words: WordReader;
  readonly scans: Pick<ScanReader, 'looks'>;
}

/** The share of a page's work that is done once it is drawn, and once it is read: doubtful words are read once more. */
const [DRAWN, READ] = [0.1, 0.95];

/** Draws pages of a PDF, reads them and compares them with what is stored, one after another. Never throws because of a file. */
export async function readDrawnPages(
  { pdf, words, scans }: Parts,
  bytes: Uint8Array,
  pages: readonly PageToSee[],
  onProgress: (progress: ScanProgress) => void,
): Promise<DrawnDoubts> {
  const doubts: Doubt[] = [];
  const unread: number[] = [];
  const pictures = new Map<number, Grey>();
  for (const [i, page] of pages.entries()) {
    const report = (step: ScanProgress['step'], within: number) =>
      onProgress({ page: i + 1, pages: pages.length, fraction: (i + within) / pages.length, step });
    report('decode', 0);
    const drawn = await pdf.pagePicture(bytes, page.page, page.resolution);
    if (!drawn) {
      unread.push(page.page);
      continue;
    }
    const read = readDrawn(drawn.picture, page, words, (done) => report('read', DRAWN + done * (READ - DRAWN)));
    const found = compareDrawn(page, read, (box) => scans.looks(read, box));
    if (found.kind === 'unread') unread.push(page.page);
    else if (found.doubts.length > 0) {
      doubts.push(...found.doubts);
      pictures.set(page.page, read.picture);
    }
  }
  return { doubts, unread, pictures };
}
