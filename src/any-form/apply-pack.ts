import type { Wanted } from '../agreements/agreement';
import type { HandIn } from '../agreements/hand-in';
import { isOfPerson, isOfVenue, type VenueValues } from '../agreements/wanted';
import { contains } from '../pdf/pdfium/geometry';
import type { BlankForm, Corrections, FoundBlank } from './blank-form';
import type { Pack } from './pack';

/** The file that somebody brought, how large its pages are shown, and where its words stand there; in points. */
export interface BroughtFile {
  /** In hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly words: readonly PlacedWord[];
}

/** A word of a form where its page shows it. */
export type PlacedWord = Pick<FoundBlank, 'page' | 'box'>;

/** What a pack says of a form that was found in one of its files. */
export interface Applied {
  readonly kind: 'applied';
  /** Which of the venue's forms it is, in its words. */
  readonly name: string;
  readonly source: string | null;
  readonly corrections: Corrections;
  readonly values: VenueValues;
  readonly handIn: HandIn | null;
}

/** Why a pack and a form do not belong together. Nothing of such a pack is used. */
export interface DoesNotBelong {
  readonly kind: 'does-not-belong';
  readonly why: /** The file is none of those that the pack is for. */
    | 'other-file'
    /** It speaks of blanks that the form does not have. */
    | 'unknown-blanks'
    /** A box of it lies off its page, or there is no such page. */
    | 'off-page'
    /** A box of it lies over the form's own words, where an answer would hide them, or pass for them. */
    | 'over-words'
    /** It would say for a blank what only an author may say: a name, a choice, a signature, a day. */
    | 'not-the-venues';
  /** The blanks by their ids, or the labels of those that were added; empty where it is none of them. */
  readonly blanks: readonly string[];
}

type Box = FoundBlank['box'];
/** Two boxes are one place where they share this much of the smaller one. */
const SHARED = 0.25;
/** What stands so far beyond a blank may be read as its answer; in points. */
const BEYOND = 3;
/** How far a box may reach over the edge of its page, in points: numbers are rounded. */
const SLACK = 1;

/** What a pack says of a form, where it was made for this very file and keeps to what a venue may say. */
export function applyPack(pack: Pack, file: BroughtFile, form: BlankForm): Applied | DoesNotBelong {
  const own = pack.files.find(({ sha256, bytes }) => sha256 === file.sha256 && bytes === file.bytes);
  if (!own) return not('other-file', []);
  const { changed, added, name, source } = own;
  const found = new Map(form.blanks.map((blank) => [blank.id, blank]));
  const unknown = Object.keys(changed).filter((id) => !found.has(id));
  if (unknown.length > 0) return not('unknown-blanks', unknown);
  const result = form.blanks.flatMap((blank): Said[] => {
    const change = Object.hasOwn(changed, blank.id) ? changed[blank.id] : undefined;
    return change ? [{ ...blank, ...withoutGaps(change), name: blank.id, found: blank }] : [];
  });
  const all = [...result, ...added.map((blank): Said => ({ ...blank, name: blank.label, found: null }))];
  const off = all.filter(({ page, box }) => !isOnPage(box, file.pages[page - 1]));
  if (off.length > 0) return not('off-page', names(off));
  const over = all.filter((said) => isOverWords(said, file.words, form.blanks));
  if (over.length > 0) return not('over-words', names(over));
  const notTheirs = all.filter((said) => !isTheVenues(said, pack.values, form.blanks));
  if (notTheirs.length > 0) return not('not-the-venues', names(notTheirs));
  return { kind: 'applied', name, source, corrections: { changed, added }, values: pack.values, handIn: pack.handIn };
}

/** A blank as the pack would have it, and as it was found; null for one that the pack adds. */
interface Said extends Pick<FoundBlank, 'page' | 'box' | 'label' | 'wants' | 'asks' | 'given'> {
  readonly name: string;
  readonly found: FoundBlank | null;
}

/**
 * A venue may not write where a name, a day, a signature or a mark of the author's belongs, by whatever name it calls that
 * place; nor call a mark anything but what the form calls it, nor put one elsewhere.
 */
function isTheVenues(said: Said, values: VenueValues, blanks: readonly FoundBlank[]): boolean {
  const { found, asks, wants, given } = said;
  if (found?.asks === 'mark') return asks === 'mark' && given === found.given && isAsFound(said, found);
  // What the file itself has there is not the pack's.
  const gives = given !== null && given !== (found?.given ?? null);
  if (gives && (asks !== 'text' || !wants.every(isOfVenue))) return false;
  const fills = asks === 'text' && wants.some((want) => isOfVenue(want) && values[want] !== undefined);
  if (!gives && !fills && asks !== 'mark') return true;
  const over = blanks.filter(({ page, box }) => page === said.page && shared(box, said.box) > SHARED);
  // In "Place, date" the place is the venue's to say as long as the date stays its author's.
  return [...over, ...(found ? [found] : [])].every(
    (blank) => !isTheAuthors(blank) || (blank === found && !gives && asks === blank.asks && keeps(wants, blank)),
  );
}

/** Whether a blank that the pack adds or moves covers words of the form; those in what was found to be a blank are its filling. */
function isOverWords({ found, page, box }: Said, words: readonly PlacedWord[], blanks: readonly FoundBlank[]): boolean {
  if (found && isSameBox(box, found.box)) return false;
  const own = blanks.filter((blank) => blank.page === page);
  const near = {
    left: box.left - BEYOND,
    top: box.top - BEYOND,
    right: box.right + BEYOND,
    bottom: box.bottom + BEYOND,
  };
  return words.some(
    (word) =>
      word.page === page &&
      (hasMiddleOf(word.box, near) || shared(word.box, box) > SHARED) &&
      !own.some((blank) => hasMiddleOf(word.box, blank.box)),
  );
}

/** Whether the middle of a word lies in a box. */
function hasMiddleOf({ left, top, right, bottom }: Box, box: Box): boolean {
  return contains(box, (left + right) / 2, (top + bottom) / 2);
}

function isAsFound({ label, box }: Said, found: FoundBlank): boolean {
  return label === found.label && isSameBox(box, found.box);
}

function isSameBox(a: Box, b: Box): boolean {
  return (['left', 'top', 'right', 'bottom'] as const).every((edge) => a[edge] === b[edge]);
}

/** Whether a blank that was found is one that its author alone fills in. */
function isTheAuthors({ asks, wants }: FoundBlank): boolean {
  return asks !== 'text' || wants.some(isTheAuthorsOwn);
}

function isTheAuthorsOwn(want: Wanted): boolean {
  return isOfPerson(want) || want === 'signer' || want === 'date';
}

/** Whether all that a blank was found to want of its author is still wanted. */
function keeps(wants: readonly Wanted[], found: FoundBlank): boolean {
  return found.wants.filter(isTheAuthorsOwn).every((want) => wants.includes(want));
}

function withoutGaps(change: Corrections['changed'][string]): Partial<FoundBlank> {
  const { isOn: _, ...rest } = change;
  return Object.fromEntries(Object.entries(rest).filter(([, said]) => said !== undefined));
}

function isOnPage({ left, top, right, bottom }: Box, page: BroughtFile['pages'][number] | undefined): boolean {
  return (
    page !== undefined &&
    left >= -SLACK &&
    top >= -SLACK &&
    right <= page.width + SLACK &&
    bottom <= page.height + SLACK
  );
}

/** How much of the smaller of two boxes both have. */
function shared(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  const area = (box: Box) => (box.right - box.left) * (box.bottom - box.top);
  return (width * height) / Math.min(area(a), area(b));
}

function names(all: readonly Said[]): readonly string[] {
  return all.map(({ name }) => name);
}

function not(why: DoesNotBelong['why'], blanks: readonly string[]): DoesNotBelong {
  return { kind: 'does-not-belong', why, blanks };
}
