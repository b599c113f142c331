import type { PixelBox } from '../../scan/picture/grey';
import { marginWords } from '../around';
import { type Aligned, isMatched, readOf } from './aligned';
import type { PrintedForm } from './printed-words';
import { around, type ReadWord } from './read-words';
import { type Row, rowsOf } from './rows';
import type { Seen } from './scan-result';

/** Words that were read and are no printed word, sorted out. */
export interface ExtraWords {
  /** Words that say nothing: page numbers, what browsers print, dirt. */
  readonly settled: ReadonlySet<ReadWord>;
  /** Dirt that reads as words: shown at most. */
  readonly specks: readonly Seen[];
}

/** Dirt outside the text reads as words with less confidence; inside it only single letters count as dirt. */
const SURE = 50;
/** Surer than this, two letters before a clause are a word. */
const SURE_NUMBER = 90;
/** Pixels beyond the printed words that still belong to the text. */
const MARGIN = 8;
/** A row outside the text that is surer than this is print. */
const READABLE = 60;

/** Sorts the words that stand for nothing printed and are in no blank. */
export function sortExtraWords(
  aligned: readonly Aligned[],
  inBlanks: ReadonlySet<ReadWord>,
  form: PrintedForm,
  signer: string,
): ExtraWords {
  const blocks = textBlocks(aligned);
  const extra = aligned
    .flatMap((one) =>
      one.steps.filter(({ kind }) => kind === 'extra' || kind === 'filled-in').flatMap((step) => readOf(one, step)),
    )
    .filter((word) => !inBlanks.has(word));
  const beginnings = aligned.flatMap(numberedBeginnings);
  const numbers = extra.filter((word) => beginnings.some((first) => isNumberBefore(word, first)));
  const specks = extra.filter((word) => !numbers.includes(word) && isSpeck(word, blocks.get(word.page)));
  const rest = extra.filter((word) => !specks.includes(word) && !numbers.includes(word));
  const margins = rowsOf(rest).filter((row) => isAboveOrBelow(row, blocks.get(row.page)));
  const told = marginWords(
    margins.map(({ page, text }) => ({ page, text })),
    form,
    signer,
  );
  const usual = margins.filter((_, i) => told[i]?.isUsual === true);
  const dirty = margins.filter((row) => !usual.includes(row) && row.confidence < READABLE);
  return {
    settled: new Set([
      ...numbers,
      ...specks,
      ...usual.flatMap(({ words }) => words),
      ...dirty.flatMap(({ words }) => words),
    ]),
    specks: [...specks.map(({ page, box }) => ({ page, box })), ...dirty.map(({ page, box }) => ({ page, box }))],
  };
}

/** Around the printed words of each page. */
function textBlocks(aligned: readonly Aligned[]): ReadonlyMap<number, PixelBox> {
  const boxes = new Map<number, PixelBox[]>();
  for (const one of aligned) {
    for (const step of one.steps.filter(isMatched)) {
      for (const { page, box } of readOf(one, step)) boxes.set(page, [...(boxes.get(page) ?? []), box]);
    }
  }
  return new Map([...boxes].map(([page, own]) => [page, around(own)]));
}

function isSpeck({ box, confidence, letters }: ReadWord, block: PixelBox | undefined): boolean {
  if (letters.length === 1 && confidence < SURE) return true;
  const isOutside =
    !block ||
    box.right < block.left - MARGIN ||
    box.left > block.right + MARGIN ||
    box.bottom < block.top - MARGIN ||
    box.top > block.bottom + MARGIN;
  return isOutside && (confidence < SURE || letters.length === 1);
}

function isAboveOrBelow({ box }: Row, block: PixelBox | undefined): boolean {
  return !block || box.bottom < block.top || box.top > block.bottom;
}

/** The first words, as read, of what is numbered. */
function numberedBeginnings(one: Aligned): ReadWord[] {
  return one.steps.flatMap((step) => {
    const [first] = isMatched(step) && one.printed[step.printed[0] - 1]?.kind === 'number' ? readOf(one, step) : [];
    return first ? [first] : [];
  });
}

/** Whether a word is what was read for the number that stands on its row before what it numbers. */
function isNumberBefore({ page, box, letters, confidence }: ReadWord, first: ReadWord): boolean {
  const isBefore = page === first.page && box.right <= first.box.left + MARGIN;
  // "1." reads as "ily" too, which no three letters are as narrow as.
  const isNarrow = confidence < SURE && box.right - box.left <= first.box.bottom - first.box.top;
  return (
    isBefore &&
    box.top < first.box.bottom &&
    first.box.top < box.bottom &&
    letters.length <= 2 + (isNarrow ? 1 : 0) &&
    confidence < SURE_NUMBER
  );
}
