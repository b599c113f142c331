import type { PixelBox } from '../../scan/picture/grey';
import type { ScannedPage } from '../../scan/scanned-page';
import { withoutEnd } from '../ends';
import type { Band } from './bands';
import { isByHand } from './handwriting';
import { hasInk } from './ink';
import { lettersOf } from './letters';
import { around, type ReadWord } from './read-words';
import { rowFrom } from './rows';
import type { ScanFact } from './scan-result';
import { arePrinted, isWhole } from './whole-facts';

/** What a fact's every word and all of them together have to reach. */
const SURE_WORD = 80;
const SURE = 86;
/** In pixels. */
const NEIGHBOURS = 8;

/** What is known of whom and what the form is for. */
export interface Known {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** The words that the form itself is printed with. */
  readonly vocabulary: ReadonlySet<string>;
}

/**
 * The fact that words state, if they are printed, and what is known or surely all that stands there; else the picture of
 * it: what a hand wrote is never guessed.
 */
export function factOf(
  words: readonly ReadWord[],
  band: Pick<Band, 'seen' | 'words'>,
  pages: ReadonlyMap<number, ScannedPage>,
  { title, authors, vocabulary }: Known,
): ScanFact {
  const [first] = words;
  const row = rowFrom(words);
  const isSure = row.confidence >= SURE && words.every(({ confidence }) => confidence >= SURE_WORD);
  const isKnown = isOneOf(row.text, [...authors, title ?? '']);
  const isLegible = isSure && (isKnown || (isWhole(words, pages) && !arePrinted(words, vocabulary)));
  if (first && isLegible && !isWritten(words, pages))
    return { kind: 'read', page: first.page, box: row.box, text: withoutEnd(row.text, /[\s,;(–—-]/) };
  const [seen] = first ? [{ page: first.page, box: row.box }] : band.seen;
  if (!seen) return { kind: 'not-found' };
  const ofPage = band.words.filter(({ page }) => page === seen.page).map(({ box }) => box);
  const page = pages.get(seen.page);
  const isEmpty = ofPage.length === 0 && page !== undefined && hasInk(page.picture, within(seen.box)) === false;
  return { kind: isEmpty ? 'empty' : 'picture', page: seen.page, box: around([seen.box, ...ofPage]) };
}

function isWritten(words: readonly ReadWord[], pages: ReadonlyMap<number, ScannedPage>): boolean {
  const picture = pages.get(words[0]?.page ?? 0)?.picture;
  return (
    picture !== undefined &&
    isByHand(
      picture,
      words.map(({ box }) => box),
    )
  );
}

/** Without the feet of the letters above and the heads of those below. */
function within({ left, top, right, bottom }: PixelBox): PixelBox {
  return { left, top: top + NEIGHBOURS, right, bottom: bottom - NEIGHBOURS };
}

/** A fact that is shown rather than read. */
export function asPicture(fact: ScanFact): ScanFact {
  return fact.kind === 'read' ? { kind: 'picture', page: fact.page, box: fact.box } : fact;
}

/** Whether letters are those of a known name or title. */
export function isOneOf(text: string, known: readonly string[]): boolean {
  return known.some((one) => lettersOf(one) === lettersOf(text));
}
