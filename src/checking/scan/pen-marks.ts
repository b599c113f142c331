import type { Place } from '../../agreements/agreement';
import type { PixelBox } from '../../scan/picture/grey';
import type { ScannedPage } from '../../scan/scanned-page';
import { type Aligned, isMatched, placeOf, printedOf, readOf } from './aligned';
import { type Band, isIn } from './bands';
import { around, meet, type ReadWord } from './read-words';
import { keyed, type WordDoubt } from './word-doubts';

/** A printed word where it was read. */
interface Matched {
  readonly text: string;
  readonly place: Place;
}

/** The doubts with what a pen, a brush or paste left on the printed words: one doubt for a mark and the words under it. */
export function withPenMarks(
  doubts: readonly WordDoubt[],
  aligned: readonly Aligned[],
  bands: readonly Band[],
  pages: ReadonlyMap<number, ScannedPage>,
): WordDoubt[] {
  const printed = matchedWords(aligned);
  const read = aligned.flatMap((one) => one.read);
  let all = [...doubts];
  for (const [page, { marks }] of pages) {
    const ofPage = read.filter((word) => word.page === page);
    for (const { kind, box, words: indexes } of marks) {
      const words = ofPage.filter(({ index }) => indexes.includes(index));
      const under = words.filter((word) => printed.has(word));
      const touched = all.filter(({ doubt, words: own }) => {
        return (
          doubt.page === page &&
          (own.some((word) => words.includes(word)) || (own.length === 0 && meet(doubt.box, box)))
        );
      });
      const isInBlank = bands.some(({ seen }) => seen.some((one) => isIn({ page, box }, one)));
      if (under.length === 0 && touched.length === 0 && (kind !== 'writing' || isInBlank)) continue;
      const expected = new Set(under.map((word) => printed.get(word)));
      const own = touched.filter(({ doubt }) => doubt.kind !== 'added' || words.length > 0);
      const near = nearest(ofPage, box, printed);
      const ofPrinted = own.find(({ doubt }) => doubt.expected !== '');
      const ofWords = ofPrinted?.doubt.place ?? [...expected][0]?.place ?? own[0]?.doubt.place;
      // What is written between two lines belongs to the lower one, whatever it harms of the upper one.
      const place = (kind === 'writing' ? (near ?? ofWords) : (ofWords ?? near)) ?? { kind: 'heading', number: '' };
      const merged = [...new Set([...own.flatMap((one) => one.words), ...under])].sort((a, b) => a.index - b.index);
      const inDoubt = own.map(({ doubt }) => doubt.expected).filter((text) => text !== '');
      const doubt = keyed({
        kind,
        page,
        box: around([box, ...own.map((one) => one.doubt.box), ...under.map((word) => word.box)]),
        place,
        expected: inDoubt.length > 0 ? inDoubt.join(' … ') : [...expected].map((word) => word?.text ?? '').join(' '),
        read: merged.map(({ text }) => text).join(' '),
        confidence: 100,
      });
      all = [...all.filter((one) => !own.includes(one)), { doubt, words: merged }];
    }
  }
  return all;
}

function matchedWords(aligned: readonly Aligned[]): ReadonlyMap<ReadWord, Matched> {
  const found = new Map<ReadWord, Matched>();
  for (const one of aligned) {
    for (const step of one.steps.filter(isMatched)) {
      const text = printedOf(one, step)
        .map((word) => word.text)
        .join(' ');
      const matched = { text, place: placeOf(one, step) };
      for (const word of readOf(one, step)) found.set(word, matched);
    }
  }
  return found;
}

/** The place of the printed word that is nearest to the foot of a mark, which is where a caret points. */
function nearest(
  words: readonly ReadWord[],
  { left, right, bottom }: PixelBox,
  printed: ReadonlyMap<ReadWord, Matched>,
): Place | undefined {
  const distance = ({ box }: ReadWord) =>
    Math.max(0, box.left - right, left - box.right) + Math.abs((box.top + box.bottom) / 2 - bottom);
  const [first, ...others] = words.filter((word) => printed.has(word));
  const word = others.reduce<ReadWord | undefined>(
    (best, other) => (best && distance(best) <= distance(other) ? best : other),
    first,
  );
  return word && printed.get(word)?.place;
}
