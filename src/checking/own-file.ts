import type { Agreement, BlankPlace, FilledFile, ShownByBlank } from '../agreements/agreement';
import { partsOf, plainWords } from '../agreements/parts';
import type { Box, DrawnBeside, ReadPdf, Trick } from '../pdf/read';
import { areaOf } from '../pdf/read/reading';
import { hasMark } from './align';
import { type AnswersApart, answersApart } from './answers-apart';

/** So far from where the blank has it a drawing may stand, and beyond its place a signature; in points. */
const MOVED = 4;
const BEYOND = 16;
/** What is no larger, in square points, is a logo: what is drawn within it says nothing of the words around it. */
const LARGEST_LOGO = 10_000;
/** A logo before a name is no longer than this, in points; its sides differ by no more of its height; so much of it is dark. */
const LOGO = { longest: 60, uneven: 0.3, fill: 0.4 } as const;
/** A path with fewer points is a rule, a box or an underline. */
const FEWEST_POINTS = 8;

/**
 * A file as it was read, without what the blank of the agreement shows by itself (its watermark, what its fields cover,
 * its running heads and links), and with what is drawn where one signs taken for the signature. As it was for an
 * agreement that is no file.
 */
export function withoutOwn(pdf: ReadPdf, agreement: Agreement): ReadPdf {
  return ownFile(pdf, agreement).pdf;
}

/** The same, with what stands in which of its blanks; the answers stand on lines of their own. */
export function ownFile(read: ReadPdf, agreement: Agreement): AnswersApart {
  if (!agreement.file) return { pdf: read, answers: [] };
  const { pdf, answers } = answersApart(read, agreement);
  return { pdf: withoutShown(pdf, agreement, agreement.file), answers };
}

function withoutShown(pdf: ReadPdf, agreement: Agreement, { shows, places }: FilledFile): ReadPdf {
  const { fields } = agreement;
  const drawnIn = places.filter(
    ({ field, option }) =>
      option !== null || fields.some(({ id, asks }) => id === field && (asks === 'signature' || asks === 'choice')),
  );
  const isLogo = hasLogo(agreement, shows) ? logosIn(pdf) : () => false;
  const signed = drawnIn.filter(({ option }) => option === null);
  return {
    ...pdf,
    tricks: pdf.tricks.filter((trick) => !isOwnTrick(trick, shows)),
    margins: pdf.margins.filter(({ text }) => !shows.margins.some((own) => plain(own) === plain(text))),
    links: pdf.links.filter(({ start, end, target }) => {
      const words = plain(pdf.text.slice(start, end));
      return !shows.links.some((own) => own.target === target && plain(own.text) === words);
    }),
    beside: pdf.beside.filter((drawn) => {
      const { page, box } = drawn;
      return (
        !shows.beside.some((own) => own.page === page && isOwnDrawing(box, own.box)) &&
        !isLogo(drawn) &&
        !drawnIn.some((place) => place.page === page && lies(box, place.box, BEYOND)) &&
        !signed.some((place) => place.page === page && isOnRuleOf(box, place, places))
      );
    }),
    drawn: pdf.drawn === null || pdf.drawn === 'empty-field' ? (drawnAt(pdf, signed) ?? pdf.drawn) : pdf.drawn,
  };
}

/** Whether the blank hides the same, or a part of a file's hidden text is nothing but a rule to write on. */
function isOwnTrick({ kind, text }: Trick, { tricks }: ShownByBlank): boolean {
  const hidden = plain(text);
  const isSeen = kind === 'unseen' || kind === 'overtyped' || kind === 'switchable';
  if (hidden === '') return isSeen && /^[\s._…·-]+$/u.test(text);
  // It is how many there are.
  if (kind === 'unreadable-glyphs') return tricks.some((own) => own.kind === kind && own.text === text);
  return tricks.some((own) => own.kind === kind && plain(own.text).includes(hidden));
}

/** Whether it is what the blank has there, or a part of that: an arch over a page has its words within its box. */
function isOwnDrawing(box: Box, own: Box): boolean {
  return lies(box, own, MOVED) && (areaOf(own) <= LARGEST_LOGO || lies(own, box, MOVED));
}

/** Whether the blank has a logo itself, drawn on its first page or as a sign of a font before its first words. */
function hasLogo(agreement: Agreement, { beside }: ShownByBlank): boolean {
  const first = partsOf(agreement).find((part) => part.kind === 'words');
  return beside.some(({ page }) => page === 1) || (first?.kind === 'words' && hasMark(plainWords(first.content)));
}

/**
 * Tells what is a publisher's logo before its name in the first line, which the next program draws where another had a
 * sign of a font: dense, as high as wide, no smaller than the line and no larger than a stamp.
 */
function logosIn({ placed }: Pick<ReadPdf, 'placed'>): (drawn: DrawnBeside) => boolean {
  const words = placed.filter(({ page }) => page === 1);
  const [highest] = words.toSorted((a, b) => a.box.top - b.box.top);
  if (!highest) return () => false;
  const { top, bottom } = highest.box;
  const isLevel = (box: Box) => box.top < bottom && box.bottom > top;
  const begin = Math.min(...words.filter(({ box }) => isLevel(box)).map(({ box }) => box.left));
  return ({ page, box, fill }) => {
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    const isCompact = Math.max(width, height) <= LOGO.longest && Math.abs(width - height) <= LOGO.uneven * height;
    const isWhole = height >= bottom - top && fill >= LOGO.fill;
    return page === 1 && box.right <= begin && isLevel(box) && isCompact && isWhole;
  };
}

/** Whether it begins where one signs and ends on the same rule, which one rule of a row of blanks may be. */
function isOnRuleOf(box: Box, signed: BlankPlace, places: readonly BlankPlace[]): boolean {
  const middle = (signed.box.top + signed.box.bottom) / 2;
  const row = places.filter(({ page, box: own }) => page === signed.page && own.top < middle && own.bottom > middle);
  const right = Math.max(...row.map(({ box: own }) => own.right));
  return box.left < signed.box.right && lies(box, { ...signed.box, right }, BEYOND);
}

/** Its letters and digits. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a box lies in another, or in what is so far around it. */
function lies(box: Box, within: Box, around: number): boolean {
  return (
    box.left >= within.left - around &&
    box.right <= within.right + around &&
    box.top >= within.top - around &&
    box.bottom <= within.bottom + around
  );
}

/** A picture or strokes where one signs. */
function drawnAt({ drawings, beside }: ReadPdf, places: readonly BlankPlace[]): 'ink' | 'image' | null {
  for (const { page, box: place } of places) {
    const there = (drawings[page - 1] ?? []).filter(({ box }) => lies(box, place, BEYOND));
    if (there.some(({ kind, box }) => kind === 'image' && box.bottom - box.top > 4)) return 'image';
    const isInk = there.some(({ kind, points }) => kind === 'path' && points >= FEWEST_POINTS);
    if (isInk || beside.some((one) => one.page === page && lies(one.box, place, BEYOND))) return 'ink';
  }
  return null;
}
