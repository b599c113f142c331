import { penMarks } from './marks/pen-marks';
import type { ReadWords } from './ocr/read-words';
import type { WordReader } from './ocr/word-reader';
import { isBilevel } from './picture/fax';
import type { Corners, Grey } from './picture/grey';
import { type Given, straighten, turnHalf } from './picture/straighten';
import type { ScannedPage, ScanQuality } from './scanned-page';
import type { RawPage } from './source/source';

/** Upright pages are read with a confidence of 74 and more, upside down with 29 to 37. */
const UPSIDE_DOWN = 50;

/** Straightens a page, reads it, once more after half a turn where it seems to stand on its head, and looks for a pen. */
export function readPage(
  { picture, resolution }: RawPage,
  corners: Corners | undefined,
  reader: WordReader,
  report: (step: 'straighten' | 'read', done?: number) => void,
): ScannedPage {
  report('straighten');
  const given: Given = { ...(corners && { corners }), ...(resolution && { resolution }) };
  let page = straighten(picture, given);
  report('read');
  let read = reader.read(page.picture, (done) => report('read', done));
  if (read.confidence < UPSIDE_DOWN && corners === undefined) {
    const turned = turnHalf(page);
    const again = reader.read(turned.picture, (done) => report('read', done));
    if (better(again, read)) [page, read] = [turned, again];
  }
  const { words } = read;
  const marks = penMarks(page.picture, words);
  const quality = isUnread(page.picture, read) && isBilevel(picture) ? blackAndWhite(page.quality) : page.quality;
  return { picture: page.picture, words, marks, quality, corners: page.corners, turned: page.turned };
}

/** Less of a page is ink where nothing is printed on it; a form's short last page has twice as much. */
const LEAST_INK = 0.003;

/** Whether there is much ink on a page and hardly a word in it. */
function isUnread({ pixels }: Grey, { words, confidence }: ReadWords): boolean {
  if (confidence >= UPSIDE_DOWN && words.filter((word) => word.confidence >= UPSIDE_DOWN).length >= 10) return false;
  return pixels.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0) > pixels.length * LEAST_INK;
}

const blackAndWhite = (quality: ScanQuality): ScanQuality =>
  quality.kind === 'enough' ? { kind: 'too-little', why: 'black-and-white', dpi: quality.dpi } : quality;

/** Whether one reading makes more sense than the other: its sure words weigh more than it has unsure ones. */
const better = (one: ReadWords, other: ReadWords): boolean => sense(one) > sense(other);

const sense = ({ words }: ReadWords): number =>
  words.reduce((sum, { confidence }) => sum + confidence - UPSIDE_DOWN, 0);
