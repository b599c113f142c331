import type { Box } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';
import { signsOf } from '../read/signs';
import type { DrawnWord } from './drawn-words';
import { distance, type Shape, shapeIn } from './letter-shape';
import { otherLetter } from './letters';
import { showsOthers } from './ligatures';

/** A word that looks different from what the file stores. */
export interface Different {
  /** From 1. */
  readonly page: number;
  readonly box: Box;
  /** What is stored. */
  readonly text: string;
}

/** Letters of a smaller type, in pixels, tell too little: footnote marks. */
const SMALLEST = 22;
/** Pictures of one glyph are less unlike than this. */
const SAME = 0.12;
/** Pictures of one glyph of one font are less unlike than this, wherever on the pixels it stands; those of two are more. */
const VERY_SAME = 0.06;
const APART = 0.08;
/** Letters that fonts draw alike, in their own boxes. Large and small ones always count as one. */
const ALIKE = ['il1j', 'o0qd', 'uv', '9g', '6b', '5s', '2z', '8b'];

/** A picture of a letter, or of a ligature's letters, in one font: whether it shows another, and how often it stands in the file. */
interface Known {
  readonly letter: string;
  readonly shape: Shape;
  readonly isOther: boolean;
  times: number;
}

/**
 * What was found of the pictures of a file's letters before, by page, font and letter: once a page is closed, PDFium may
 * give the handle of its font to a font of another page.
 */
export type Judged = Map<string, Known[]>;

/**
 * The words of a page whose letters show other letters than are stored. Every letter's own picture counts, since a font
 * may draw one stored letter in two ways. `picture` is of the text alone, at `scale` pixels a point.
 */
export function differentWords(
  picture: Picture,
  words: readonly DrawnWord[],
  page: number,
  scale: number,
  judged: Judged,
): Different[] {
  const seen = words.map((word) => ({ word, letters: lettersOf(word, picture, page, scale, judged) }));
  const usual = usualShapes(judged);
  return seen
    .filter(({ letters }) => letters.some((letter) => letter.isOther || isAnothers(letter, usual)))
    .map(({ word: { box, text } }) => ({ page, box, text }));
}

function lettersOf({ glyphs }: DrawnWord, picture: Picture, page: number, scale: number, judged: Judged): Known[] {
  return signsOf(glyphs).flatMap(({ text, glyph: { font, size, ink } }) => {
    if (!/^(?:[A-Za-z0-9]|[A-Za-z]{2,3})$/.test(text) || size * scale < SMALLEST) return [];
    const { left, top, right, bottom } = ink;
    const part = { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
    const shape = shapeIn(picture, part);
    const isOther = () => (text.length > 1 ? showsOthers(text, picture, part) : showsOther(text, shape));
    return shape ? [knownAs(`${page} ${font} ${text}`, text, shape, isOther, judged)] : [];
  });
}

const showsOther = (letter: string, shape: Shape | null) => shape !== null && otherLetter(letter, shape) !== null;

function knownAs(key: string, letter: string, shape: Shape, isOther: () => boolean, judged: Judged): Known {
  const before = judged.get(key) ?? [];
  const same = before.find((known) => distance(known.shape, shape, SAME) < SAME);
  if (same) {
    same.times++;
    return same;
  }
  const known = { letter, shape, isOther: isOther(), times: 1 };
  judged.set(key, [...before, known]);
  return known;
}

/** How the file draws each letter most often. */
function usualShapes(judged: Judged): ReadonlyMap<string, Known> {
  const usual = new Map<string, Known>();
  for (const known of [...judged.values()].flat()) {
    if (known.times > (usual.get(known.letter)?.times ?? 1)) usual.set(known.letter, known);
  }
  return usual;
}

/** Whether a letter is drawn otherwise than the file draws it elsewhere, and just as the file draws another one. */
function isAnothers(drawn: Known, usual: ReadonlyMap<string, Known>): boolean {
  const own = usual.get(drawn.letter);
  const apart = own && own !== drawn ? distance(own.shape, drawn.shape) : 0;
  if (apart < APART) return false;
  const most = Math.min(VERY_SAME, apart / 2);
  return [...usual.values()].some(
    ({ letter, shape }) => !areAlike(letter, drawn.letter) && distance(shape, drawn.shape, most) < most,
  );
}

function areAlike(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one === other || ALIKE.some((letters) => letters.includes(one) && letters.includes(other));
}
