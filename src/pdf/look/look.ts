import type { PageObject } from '../pdfium/page-objects';
import type { PdfFile } from '../pdfium/pdf-file';
import { type Picture, type Size, type Turn, withPictures } from '../pdfium/picture';
import type { Glyph } from '../read/glyph';
import type { PageShape } from '../read/page-shape';
import { type DrawnBeside, drawnBeside } from './beside';
import { type Different, differentWords, type Judged } from './different';
import { type DrawnWord, drawnWords } from './drawn-words';
import { groupsIn } from './groups';
import { markWords } from './marks';
import { ringsIn } from './rings';
import { rulesApart } from './rules';
import { type ThreePictures, withThreePictures } from './three-pictures';
import { unstoredInk } from './unstored-ink';

/** What a page's picture shows that its stored text does not tell. */
export interface PageLook {
  readonly beside: readonly DrawnBeside[];
  readonly different: readonly Different[];
}

/** Dots per inch of the pictures. Thresholds below were set at this. */
const SCALE = 100 / 72;
/** Pixels of the type's size in the picture in which letters are looked at one by one. */
const TYPE = 30;
/** Pixels of one picture: a page of four times a letter's area. */
const LARGEST = 4_000_000;
const LARGEST_FINE = 16_000_000;
/**
 * Looks at a page as somebody would who has it on the screen: of its characters those are marked that are struck out or
 * not seen, and hidden where a line of them is not seen or another word stands in their place. `number` from 1. The
 * page is of no further use to draw. Null where it cannot be drawn.
 */
export function lookAtPage(
  file: PdfFile,
  page: number,
  number: number,
  shape: PageShape,
  glyphs: readonly Glyph[],
  objects: readonly PageObject[],
  judged: Judged,
  mayHaveLayers: boolean,
): PageLook | null {
  const size = scaledSize(shape, SCALE);
  if (size.width * size.height > LARGEST) return null;
  const look = (pictures: ThreePictures) => lookAtPictures(pictures, number, glyphs);
  const looked = withThreePictures(file, page, objects, glyphs, size, mayHaveLayers, look);
  if (!looked) return null;
  return { beside: looked.beside, different: differentIn(file, page, number, shape, looked.seen, judged) };
}

/** What is drawn beside the words of a page, and the words that are seen as they are stored. */
function lookAtPictures(
  pictures: ThreePictures,
  number: number,
  glyphs: readonly Glyph[],
): { readonly beside: readonly DrawnBeside[]; readonly seen: readonly DrawnWord[] } {
  const words = drawnWords(glyphs.filter(({ hidden }) => hidden === null));
  const { rules, bare } = rulesApart(pictures.withoutText, SCALE);
  const groups = groupsIn(bare, SCALE);
  const boxes = words.map(({ box }) => box);
  const rings = groups.length > 0 ? ringsIn(pictures.withoutText, boxes, SCALE) : [];
  markWords(words, glyphs, pictures, { groups, rules, rings }, number, SCALE);
  return {
    beside: [
      // On rules and dots people write.
      ...drawnBeside(groups, bare, words.filter(isWorded).map(withMark), rings, number, SCALE),
      ...unstored(pictures, glyphs, number),
      ...printedOtherwise(pictures, number),
    ],
    seen: words.filter(({ glyphs: own }) => own.every(({ hidden, mark }) => hidden === null && mark === null)),
  };
}

function unstored(pictures: ThreePictures, glyphs: readonly Glyph[], number: number): DrawnBeside[] {
  const picture = unstoredInk(pictures, glyphs, SCALE);
  return picture ? drawnBeside(groupsIn(picture, SCALE), picture, [], [], number, SCALE) : [];
}

/** Shades of grey by which paper and screen differ where a layer is on one of them only. */
const OTHER = 60;

/** The printed picture is used up for it. */
function printedOtherwise({ seen, printed }: ThreePictures, page: number): DrawnBeside[] {
  if (!printed) return [];
  const { grey } = printed;
  for (let at = 0; at < grey.length; at++) {
    grey[at] = Math.abs((grey[at] ?? 0) - (seen.grey[at] ?? 0)) > OTHER ? 0 : 255;
  }
  return groupsIn(printed, SCALE).map(({ box, fill }) => ({ page, box, fill, below: null }));
}

const withMark = ({ box, glyphs }: DrawnWord) => ({
  box,
  isMarked: glyphs.some(({ mark, hidden }) => mark !== null || hidden !== null),
});

/** The page shows its text alone now. Its letters are drawn as large as the usual type needs. */
function differentIn(
  { pdfium }: PdfFile,
  page: number,
  number: number,
  shape: PageShape,
  words: readonly DrawnWord[],
  judged: Judged,
): Different[] {
  const sizes = words.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)];
  if (usual === undefined) return [];
  const scale = TYPE / usual;
  const size = scaledSize(shape, scale);
  if (size.width * size.height > LARGEST_FINE) return [];
  const asItIs: Turn = { set: () => {}, printed: false };
  const judge = ([picture]: readonly Picture[]) =>
    picture ? differentWords(picture, words, number, scale, judged) : [];
  return withPictures(pdfium, page, size, [asItIs], judge) ?? [];
}

const isWorded = ({ text }: DrawnWord) => /[\p{L}\p{N}]/u.test(text);

function scaledSize({ width, height, turned }: PageShape, scale: number): Size {
  return { width: Math.round(width * scale), height: Math.round(height * scale), turned };
}
