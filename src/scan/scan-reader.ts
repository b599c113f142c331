import type { PdfReader } from '../pdf/read';
import type { CropMode, WordReader } from './ocr/word-reader';
import type { Corners, Grey, PixelBox } from './picture/grey';
import { readPage } from './read-page';
import type { ScannedPage } from './scanned-page';
import { openFile, type ScanFile } from './source/open-file';
import type { DecodePicture } from './source/picture-source';
import { SCAN_LIMITS, type ScanRefusal } from './source/refusal';
import type { PageSource, RawPage } from './source/source';

/** How far the reading has come. */
export interface ScanProgress {
  /** The page under way, from 1. */
  readonly page: number;
  readonly pages: number;
  /** How much of all the work is done, from 0 to 1. */
  readonly fraction: number;
  /** What is done with the page: it is taken from its file, made straight, read. */
  readonly step: 'decode' | 'straighten' | 'read';
}

/** What reading scans gives: every page of every file, or the first file that stands in the way, counted from 0. */
export type ScanReading =
  | { readonly kind: 'read'; readonly pages: readonly ScannedPage[] }
  | { readonly kind: 'refused'; readonly file: number; readonly why: ScanRefusal };

/** What another reading of a piece gave: all its words, and how sure the reader was, from 0 to 100. */
export interface Look {
  readonly text: string;
  readonly confidence: number;
}

/** What the author corrected by hand, by the page's number from 1: its corners in the pixels of the given picture. */
export type GivenCorners = ReadonlyMap<number, Corners>;

/** What reads: words, PDFs, pictures. */
export interface ScanReaderParts {
  readonly words: WordReader;
  readonly pdf: PdfReader;
  readonly decode: DecodePicture;
}

/** The share of a page's work that is done when each step begins. */
const BEGINS = { decode: 0, straighten: 0.1, read: 0.25 } as const;

/** A page of a file that was opened. */
interface Place {
  readonly file: number;
  readonly source: PageSource;
  readonly index: number;
}

/**
 * Reads scans and photographs of pages. It works in the calling thread, a page after the other: in a browser it belongs
 * into a worker, and ending that worker stops it at any moment and frees all that it holds.
 */
export class ScanReader {
  readonly #parts: ScanReaderParts;

  constructor(parts: ScanReaderParts) {
    this.#parts = parts;
  }

  /** Reads the files' pages in their order. Never throws because of a file. */
  async read(
    files: readonly ScanFile[],
    onProgress: (progress: ScanProgress) => void = () => {},
    corners: GivenCorners = new Map(),
  ): Promise<ScanReading> {
    const places = await this.#open(files);
    if ('kind' in places) return places;
    const pages: ScannedPage[] = [];
    for (const [i, { file, source, index }] of places.entries()) {
      let within = 0;
      const report = (step: ScanProgress['step'], done = 0) => {
        // A page that is read a second time goes no step back.
        within = Math.max(within, BEGINS[step] + (step === 'read' ? done * (1 - BEGINS.read) : 0));
        onProgress({ page: i + 1, pages: places.length, fraction: (i + within) / places.length, step });
      };
      report('decode');
      const raw = await rawPage(source, index);
      if (raw === 'damaged') return { kind: 'refused', file, why: { kind: 'damaged' } };
      pages.push(readPage(raw, corners.get(i + 1), this.#parts.words, report));
    }
    return { kind: 'read', pages };
  }

  /** A page's picture as it was given, to move its corners in, by the page's number from 1; null where there is none. */
  async given(files: readonly ScanFile[], page: number): Promise<Grey | null> {
    const places = await this.#open(files);
    const place = 'kind' in places ? undefined : places[page - 1];
    const raw = place ? await rawPage(place.source, place.index) : 'damaged';
    return raw === 'damaged' ? null : raw.picture;
  }

  /**
   * Other readings of a piece of a page, enlarged, as a line, as a word, and as a word whose edges are softened, for a
   * word that was read doubtfully. Half a second.
   */
  looks({ picture }: ScannedPage, box: PixelBox): readonly Look[] {
    return (['line', 'word', 'soft-word'] as const).map((how) => this.#look(picture, box, how));
  }

  /** What stands on the line of a field, its rule taken out first. */
  field({ picture }: ScannedPage, box: PixelBox): Look {
    return this.#look(picture, box, 'field');
  }

  #look(picture: Grey, box: PixelBox, how: CropMode): Look {
    const { words, confidence } = this.#parts.words.readCrop(picture, box, how);
    return { text: words.map(({ text }) => text).join(' '), confidence };
  }

  /** Every page of all files, none of them decoded yet, or why they are not read. */
  async #open(files: readonly ScanFile[]): Promise<readonly Place[] | Extract<ScanReading, { kind: 'refused' }>> {
    const places: Place[] = [];
    for (const [file, given] of files.entries()) {
      const source = await openFile(given, this.#parts);
      if (source.kind !== 'pages') return { kind: 'refused', file, why: source };
      const pages = places.length + source.pages;
      const most = SCAN_LIMITS.pages;
      if (pages > most) return { kind: 'refused', file, why: { kind: 'too-many-pages', pages, most } };
      for (let index = 0; index < source.pages; index++) places.push({ file, source, index });
    }
    return places.length > 0 ? places : { kind: 'refused', file: 0, why: { kind: 'no-files' } };
  }
}

/** A decoder that breaks down over a file says that the file is damaged. */
async function rawPage(source: PageSource, index: number): Promise<RawPage | 'damaged'> {
  try {
    return await source.page(index);
  } catch {
    return 'damaged';
  }
}
