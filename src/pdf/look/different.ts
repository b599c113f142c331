import type { Box } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';
import type { Glyph } from '../read/glyph';
import { signsOf } from '../read/signs';
import type { DrawnWord } from './drawn-words';
import { distance, type Shape, shapeIn } from './letter-shape';
import { otherLetter, plainLetter } from './letters';
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
/** Of a letter's width, what it shares with its neighbours at most. */
const REACHES = 0.35;
/** A letter is drawn no wider than this, of its height; what is wider is a word. */
const WIDEST = 2;
const WIDEST_OF_ALL = 2.8;
const WIDE = /^[mwMW]$/;
/** Letters that fonts draw alike, in their own boxes. Large and small ones always count as one. */
const ALIKE = ['il1j', 'o0qd', 'uv', '9g', '6b', '5s', '2z', '8b'];

/** A picture of a letter, or of a ligature's letters, in one font: whether it shows another, and how often it stands in the file. */
interface Known {
  readonly letter: string;
  readonly shape: Shape;
  readonly isOther: boolean;
  times: number;
}

/** What was found of the pictures of a file's letters before. */
export type Judged = Known[];

/** Of one page, by font and letter: once it is closed, PDFium may give the handle of its font to a font of another page. */
type KnownOnPage = Map<number, Map<string, Known[]>>;

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
  const onPage: KnownOnPage = new Map();
  const before = judged.length;
  const seen = words.map((word) => ({ word, letters: lettersOf(word, picture, scale, onPage, judged) }));
  const usual = usualShapes(judged);
  const others = new Set(judged.slice(before).filter((letter) => letter.isOther || isAnothers(letter, usual)));
  if (others.size === 0) return [];
  return seen
    .filter(({ letters }) => letters.some((letter) => others.has(letter)))
    .map(({ word: { box, text } }) => ({ page, box, text }));
}

/** A letter or digit, or two or three letters that a font joins in one sign. */
const LETTERS = /^(?:[A-Za-z0-9]|[A-Za-z]{2,3})$/;

function lettersOf(
  { glyphs }: DrawnWord,
  picture: Picture,
  scale: number,
  onPage: KnownOnPage,
  judged: Judged,
): Known[] {
  const letters: Known[] = [];
  for (const { text, glyph } of signsOf(glyphs)) {
    if (glyph.size * scale < SMALLEST || !LETTERS.test(text)) continue;
    const { left, top, right, bottom } = glyph.ink;
    const part = { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
    const shape = shapeIn(picture, part);
    const isOther = () =>
      text.length > 1
        ? showsOthers(text, picture, part)
        : isWord(text, glyph) ||
          (shape !== null &&
            otherLetter(text, shape) !== null &&
            otherLetter(text, shapeIn(picture, withoutNeighbours(part, glyph, glyphs, scale)) ?? shape) !== null);
    if (shape) letters.push(knownAs(glyph.font, text, shape, isOther, onPage, judged));
  }
  return letters;
}

/** Whether what is drawn for a letter is as wide as several are. */
function isWord(letter: string, { ink }: Glyph): boolean {
  const height = ink.bottom - ink.top;
  return height > 0 && ink.right - ink.left > (WIDE.test(letter) ? WIDEST_OF_ALL : WIDEST) * height;
}

/** A letter's place in pixels, less what a letter before or behind it takes of it: hooks reach over their neighbours. */
function withoutNeighbours(part: Box, glyph: Glyph, glyphs: readonly Glyph[], scale: number): Box {
  const most = REACHES * (part.right - part.left);
  const edges = glyphs
    .filter((other) => other !== glyph)
    .map(({ ink }) => [ink.left * scale, ink.right * scale] as const);
  const behind = edges.map(([left]) => left).filter((left) => left > part.right - most && left < part.right);
  const before = edges.map(([, right]) => right).filter((right) => right < part.left + most && right > part.left);
  return { ...part, left: Math.max(part.left, ...before), right: Math.min(part.right, ...behind) };
}

function knownAs(
  font: number,
  letter: string,
  shape: Shape,
  isOther: () => boolean,
  onPage: KnownOnPage,
  judged: Judged,
): Known {
  const ofFont = onPage.get(font) ?? new Map<string, Known[]>();
  const before = ofFont.get(letter) ?? [];
  const same = before.find((known) => distance(known.shape, shape, SAME) < SAME);
  if (same) {
    same.times++;
    return same;
  }
  const known = { letter, shape, isOther: isOther(), times: 1 };
  judged.push(known);
  before.push(known);
  onPage.set(font, ofFont.set(letter, before));
  return known;
}

/** How the file draws each letter most often. */
function usualShapes(judged: Judged): ReadonlyMap<string, Known> {
  const usual = new Map<string, Known>();
  for (const known of judged) {
    if (known.times > (usual.get(known.letter)?.times ?? 1)) usual.set(known.letter, known);
  }
  return usual;
}

/**
 * Whether a letter is drawn otherwise than the file draws it elsewhere, and just as the file draws another one. What is
 * plainly itself is none: a light "n" of one font may be as like another's "u".
 */
function isAnothers(drawn: Known, usual: ReadonlyMap<string, Known>): boolean {
  const own = usual.get(drawn.letter);
  const apart = own && own !== drawn ? distance(own.shape, drawn.shape) : 0;
  if (apart < APART || plainLetter(drawn.shape) === drawn.letter) return false;
  const most = Math.min(VERY_SAME, apart / 2);
  return [...usual.values()].some(
    ({ letter, shape }) => !areAlike(letter, drawn.letter) && distance(shape, drawn.shape, most) < most,
  );
}

function areAlike(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one === other || ALIKE.some((letters) => letters.includes(one) && letters.includes(other));
}
