import type { Place } from '../../agreements/agreement';
import type { Box } from '../../pdf/read';
import type { PixelBox } from '../../scan/picture/grey';
import type { ScannedPage } from '../../scan/scanned-page';
import {
  around,
  type Doubt,
  isRealWord,
  keyed,
  type LookReading,
  lettersOf,
  meet,
  type ReadWord,
  readWords,
} from '../scan';
import type { PageToSee, StoredWord } from './pages-to-see';
import { type Pair, pairsOf } from './pairs';
import { readsAs } from './reads-as';

/** What comparing a drawn page with what it stores gives. */
export type DrawnPage =
  | { readonly kind: 'compared'; readonly doubts: readonly Doubt[] }
  /** So many of its words could not be read that a person has to look at the page. */
  | { readonly kind: 'unread' };

/** A reading that is surer than this stands for itself; one less sure than `UNSURE` says nothing. From 0 to 100. */
const SURE = 80;
const UNSURE = 40;
/** Fewer letters may be read as expected by chance. */
const MANY_LETTERS = 10;
/** Of the agreement's letters on a page so many may be unread. */
const MOST_UNREAD = 0.2;
/** No more pieces of a page are read once more: each takes a third of a second. */
const MOST_LOOKS = 40;
/** What is read where nothing is stored is print if it has so many letters. */
const LEAST_ADDED = 2;

type WordPair = Pair<StoredWord, ReadWord>;

/**
 * Holds what a machine read from the drawing of a page against what is stored there; `look` reads a piece of it once
 * more, enlarged. Boxes of the doubts are in pixels of the drawing.
 */
export function compareDrawn(
  page: PageToSee,
  drawn: ScannedPage,
  look: (box: PixelBox) => readonly LookReading[],
): DrawnPage {
  const scale = drawn.picture.width / page.width;
  const stored = page.words.map((word) => ({ ...word, box: scaled(word.box, scale) }));
  const pairs = pairsOf(stored, readWords(drawn, page.page, 0));
  const own = pairs.filter(({ stored: words }) => words.some(({ place }) => place !== null));
  const vocabulary = new Set(page.words.filter(({ place }) => place !== null).map(({ letters }) => letters));
  const apart = own.filter((pair) => !readsAs(pair.stored, readLetters(pair), surest(pair)));
  const unread = apart.filter(({ read }) => read.every(({ confidence }) => confidence < UNSURE));
  if (lettersIn(unread) > MOST_UNREAD * lettersIn(own)) return { kind: 'unread' };

  const doubts = apart.flatMap((pair, i): Doubt[] => {
    const looks = i < MOST_LOOKS ? look(around(pair.stored.map(({ box }) => box))) : [];
    return isCleared(pair, looks, vocabulary) ? [] : [doubtAt(pair, looks, page.page)];
  });
  const different = page.different
    .map((box) => scaled(box, scale))
    .filter((box) => !doubts.some((doubt) => meet(doubt.box, box)))
    .flatMap((box) => own.find(({ stored: words }) => words.some((word) => meet(word.box, box))) ?? [])
    .map((pair) => doubtAt({ ...pair, read: [] }, [], page.page));
  return { kind: 'compared', doubts: [...doubts, ...different, ...added(page, pairs, own, scale)].sort(byPlace) };
}

/** Whether other looks find what is stored, and none of the readings is another word. */
function isCleared(pair: WordPair, looks: readonly LookReading[], vocabulary: ReadonlySet<string>): boolean {
  const expected = storedLetters(pair);
  const readings = [
    ...(pair.read.length > 0 ? [{ text: pair.read.map(({ text }) => text).join(' '), confidence: surest(pair) }] : []),
    ...looks.filter(({ text }) => lettersOf(text) !== ''),
  ];
  const says = readings.filter(
    ({ text, confidence }) =>
      readsAs(pair.stored, lettersOf(text), confidence) && (confidence >= UNSURE || expected.length >= MANY_LETTERS),
  );
  if (says.length === 0) return false;
  if (pair.read.length > 0 && surest(pair) >= SURE && says.length < looks.length) return false;
  const known = new Set(pair.stored.flatMap(({ text }) => text.split(/\s+/u)).map(lettersOf));
  return !readings.some(({ text }) =>
    text
      .split(/\s+/u)
      .map(lettersOf)
      .some((word) => !known.has(word) && (/\d/u.test(word) || isRealWord(word, vocabulary))),
  );
}

function doubtAt({ stored, read }: WordPair, looks: readonly LookReading[], page: number): Doubt {
  const place = stored.find((word) => word.place !== null)?.place ?? { kind: 'heading', number: '' };
  const seen = read.length > 0 ? read.map(({ text }) => text).join(' ') : (looks[0]?.text ?? '');
  return keyed({
    kind: 'reads-otherwise',
    page,
    box: rounded(around([...stored, ...read].map(({ box }) => box))),
    place,
    expected: stored.map(({ text }) => text).join(' '),
    read: seen,
    confidence: Math.max(0, ...read.map(({ confidence }) => confidence)),
  });
}

/** Words that are drawn within the text and stored nowhere; what is filled in is shown elsewhere. */
function added(page: PageToSee, pairs: readonly WordPair[], own: readonly WordPair[], scale: number): Doubt[] {
  const text = around(own.flatMap(({ stored }) => stored.filter(({ place }) => place !== null).map(({ box }) => box)));
  const blanks = page.blanks.map((box) => scaled(box, scale));
  const lone = pairs.filter(({ stored }) => stored.length === 0).flatMap(({ read }) => read);
  return lone
    .filter(({ letters, confidence, box, isLayout }) => {
      const middle = middleOf(box);
      return (
        letters.length >= LEAST_ADDED &&
        confidence >= SURE &&
        !isLayout &&
        meet(middle, text) &&
        !blanks.some((blank) => meet(middle, blank))
      );
    })
    .map((word) => {
      const before = own.findLast(({ stored }) => (stored[0]?.box.top ?? Infinity) < word.box.bottom) ?? own[0];
      const place: Place = before?.stored.find((one) => one.place !== null)?.place ?? { kind: 'heading', number: '' };
      const { box, text: read, confidence } = word;
      return keyed({ kind: 'added', page: page.page, box, place, expected: '', read, confidence });
    });
}

const storedLetters = ({ stored }: WordPair) => stored.map(({ letters }) => letters).join('');
const readLetters = ({ read }: WordPair) => read.map(({ letters }) => letters).join('');
const surest = ({ read }: WordPair) => Math.max(0, ...read.map(({ confidence }) => confidence));
const lettersIn = (pairs: readonly WordPair[]) => pairs.reduce((sum, pair) => sum + storedLetters(pair).length, 0);
const byPlace = (a: Doubt, b: Doubt) => a.box.top - b.box.top || a.box.left - b.box.left;

function scaled({ left, top, right, bottom }: Box, by: number): PixelBox {
  return { left: left * by, top: top * by, right: right * by, bottom: bottom * by };
}

function rounded({ left, top, right, bottom }: PixelBox): PixelBox {
  return { left: Math.floor(left), top: Math.floor(top), right: Math.ceil(right), bottom: Math.ceil(bottom) };
}

function middleOf({ left, top, right, bottom }: PixelBox): PixelBox {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x, top: y, right: x + 1, bottom: y + 1 };
}
