import { blurred } from '../picture/filters';
import type { Grey, PixelBox } from '../picture/grey';
import { cropped, enlarged, withoutRules } from './crop';
import { NOTHING_READ, type ReadWords, wordsInTable } from './read-words';
import { type OcrFiles, startTesseract, type Tesseract } from './tesseract';

/** How a piece of a page is read: as one line, as one word, as a word softened first, or as a field's line without its rules. */
export type CropMode = 'line' | 'word' | 'soft-word' | 'field';

/** Tesseract's page segmentation modes. */
const WHOLE_PAGE = 3;
const CROPS: Readonly<Record<CropMode, { readonly mode: number; readonly factor: number }>> = {
  line: { mode: 7, factor: 3 },
  word: { mode: 8, factor: 2 },
  'soft-word': { mode: 8, factor: 2 },
  field: { mode: 7, factor: 2 },
};
/** Around a piece: so much of its height of the page itself, then so many pixels of white. */
const MARGIN = 0.35;
const BORDER = 12;
/** Larger pieces are not read: in pixels, before they are enlarged. */
const LARGEST_CROP = 1_000_000;
/** Tesseract's progress when it has found the lines and begins to read them, and when it has read them. */
const [LINES_FOUND, ALL_READ] = [30, 78];

/**
 * Reads English words from pictures of pages. Each call works in the calling thread until it is done: in a browser it
 * belongs into a worker, and ending that worker ends it at any moment and frees all that it holds.
 */
export class WordReader {
  readonly #tesseract: Tesseract;

  private constructor(tesseract: Tesseract) {
    this.#tesseract = tesseract;
  }

  /**
   * Starts it, in about a second.
   * @throws OcrFilesDamaged where the files are not Tesseract's
   */
  static async start(files: OcrFiles): Promise<WordReader> {
    return new WordReader(await startTesseract(files));
  }

  /** Reads a page, straightened and upright, not binarised; tells how much is done, from 0 to 1. */
  read(page: Grey, onProgress: (fraction: number) => void = () => {}): ReadWords {
    return this.#recognise(page, WHOLE_PAGE, onProgress);
  }

  /** Reads a piece of a page once more, enlarged. The words' boxes are in the page's pixels. */
  readCrop(page: Grey, box: PixelBox, how: CropMode): ReadWords {
    const piece = withMargin(page, box);
    const [width, height] = [piece.right - piece.left, piece.bottom - piece.top];
    if (width < 1 || height < 1 || width * height > LARGEST_CROP) return NOTHING_READ;
    const { mode, factor } = CROPS[how];
    const crop = cropped(page, piece, BORDER);
    const made = how === 'field' ? withoutRules(crop) : how === 'soft-word' ? blurred(crop, 1) : crop;
    const read = this.#recognise(enlarged(made, factor), mode, () => {});
    const across = (x: number) => Math.round(x / factor) - BORDER + piece.left;
    const down = (y: number) => Math.round(y / factor) - BORDER + piece.top;
    const onPage = ({ left, top, right, bottom }: PixelBox): PixelBox => ({
      left: across(left),
      top: down(top),
      right: across(right),
      bottom: down(bottom),
    });
    return { ...read, words: read.words.map((word) => ({ ...word, box: onPage(word.box) })) };
  }

  #recognise(picture: Grey, mode: number, onProgress: (fraction: number) => void): ReadWords {
    const { core, api } = this.#tesseract;
    this.#tesseract.onProgress = (percent) =>
      onProgress(Math.min(1, Math.max(0, (percent - LINES_FOUND) / (ALL_READ - LINES_FOUND))));
    core.FS.writeFile('/input', portableGreymap(picture));
    try {
      api.SetPageSegMode(mode);
      if (api.SetImageFile(1, 0) !== 0 || api.Recognize(null) !== 0) return NOTHING_READ;
      const words = wordsInTable(api.GetTSVText(0));
      return { words, confidence: words.length > 0 ? Math.max(0, api.MeanTextConf()) : 0 };
    } finally {
      this.#tesseract.onProgress = () => {};
      api.Clear();
      core.FS.unlink('/input');
    }
  }
}

function withMargin(page: Grey, box: PixelBox): PixelBox {
  const margin = Math.round(MARGIN * Math.max(0, box.bottom - box.top));
  return {
    left: Math.max(0, Math.round(box.left) - margin),
    top: Math.max(0, Math.round(box.top) - margin),
    right: Math.min(page.width, Math.round(box.right) + margin),
    bottom: Math.min(page.height, Math.round(box.bottom) + margin),
  };
}

/** The picture as a file that Tesseract reads without unpacking anything (Netpbm's binary PGM). */
function portableGreymap({ width, height, pixels }: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5 ${width} ${height} 255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}
