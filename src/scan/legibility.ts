import type { ReadWords } from './ocr/read-words';
import { isBilevel } from './picture/fax';
import type { Grey } from './picture/grey';
import type { ScanQuality } from './scanned-page';

/** Darker than this is no paper; darker than that is ink; a straightened page's paper is 242. */
const [NO_PAPER, INK] = [210, 100];
/** Of a page's picture at most a fifteenth is neither paper nor ink: edges of letters, shadows, a printed logo more. */
const MOST_SHADES = 0.2;
/** A single line of print is more; specks of dirt are less. */
const LEAST_PRINT = 0.0002;

/** Whether a straightened picture may be a page with something on it: not a blank one, and no picture of a cat. */
export function mayHoldText({ pixels }: Grey): boolean {
  let [shades, ink] = [0, 0];
  for (const value of pixels) {
    if (value < INK) ink++;
    else if (value < NO_PAPER) shades++;
  }
  return shades + ink > pixels.length * LEAST_PRINT && shades < pixels.length * MOST_SHADES;
}

/** As sure as this, a word is one. */
const SURE_WORD = 50;
/** So many words of a page have to be sure for it to have been read. */
const LEAST_WORDS = 10;
/** Less of a page is ink where nothing is printed on it; a form's short last page has twice as much. */
const LEAST_INK = 0.003;

/**
 * The quality of a page's picture once it was read: one in black and white in which there is much ink and hardly a word
 * shows too little, whatever its resolution.
 */
export function qualityOnceRead(quality: ScanQuality, given: Grey, page: Grey, read: ReadWords): ScanQuality {
  if (quality.kind === 'too-little' || !isUnread(page, read) || !isBilevel(given)) return quality;
  return { kind: 'too-little', why: 'black-and-white', dpi: quality.dpi };
}

function isUnread({ pixels }: Grey, { words, confidence }: ReadWords): boolean {
  const sure = words.filter((word) => word.confidence >= SURE_WORD).length;
  if (confidence >= SURE_WORD && sure >= LEAST_WORDS) return false;
  return pixels.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0) > pixels.length * LEAST_INK;
}
