import { mayHoldText, qualityOnceRead } from './legibility';
import { penMarks } from './marks/pen-marks';
import { NOTHING_READ, type ReadWords } from './ocr/read-words';
import type { WordReader } from './ocr/word-reader';
import type { Corners } from './picture/grey';
import { type Given, straighten, turnHalf } from './picture/straighten';
import type { ScannedPage } from './scanned-page';
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
  const isPage = mayHoldText(page.picture);
  let read = isPage ? reader.read(page.picture, (done) => report('read', done)) : NOTHING_READ;
  if (isPage && read.confidence < UPSIDE_DOWN && corners === undefined) {
    const turned = turnHalf(page);
    const again = reader.read(turned.picture, (done) => report('read', done));
    if (better(again, read)) [page, read] = [turned, again];
  }
  const { words } = read;
  const marks = penMarks(page.picture, words);
  const quality = qualityOnceRead(page.quality, picture, page.picture, read);
  return { picture: page.picture, words, marks, quality, corners: page.corners, turned: page.turned };
}

/** Whether one reading makes more sense than the other: its sure words weigh more than it has unsure ones. */
const better = (one: ReadWords, other: ReadWords): boolean => sense(one) > sense(other);

const sense = ({ words }: ReadWords): number =>
  words.reduce((sum, { confidence }) => sum + confidence - UPSIDE_DOWN, 0);
