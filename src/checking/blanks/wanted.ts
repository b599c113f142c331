import type { Wanted } from '../../agreements/agreement';
import { dateIn } from '../facts';
import type { Range } from '../finding';
import { nameIn } from './name-in';
import { isReservation, partsIn, reservationsIn } from './reservations';
import { isReachable, isUsual } from './usual';

/** What people write for nothing. */
const NOTHING = /^(?:n\/?a|none|nil|not applicable|same(?: as above)?|[-–—/]+)\.?$/iu;
/** Names of things. */
const TITLED: ReadonlySet<Wanted> = new Set(['title', 'event', 'series']);
/** What is of no one form. */
const FREE: ReadonlySet<Wanted> = new Set(['affiliation', 'address', 'job', 'organization', 'number']);
const PEOPLE: ReadonlySet<Wanted> = new Set(['authors', 'editors', 'signer']);
const PLACE = /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*)(?: (?:[\p{Lu}\p{Lo}(][\p{L}\p{M}.'’)-]*|\p{Ll}{1,3})){0,5}$/u;
/** Marks of affiliations beside a name. */
const MARKS = /^[\d*†‡§¶\s]+|[\d*†‡§¶\s]+$/gu;
const AND = /\s+(?:and|&|und|et|y)\s+/iu;

/**
 * What stands in an answer that is none of what its blank wants: for a name, an address of mail, a day, a place whatever
 * is of another form; for anything else what reads as a reservation.
 */
export function unwantedIn(text: string, whole: Range, wants: readonly Wanted[], authors: readonly string[]): Range[] {
  const written = text.slice(whole.start, whole.end);
  if (NOTHING.test(written.trim())) return [];
  if (isTitled(wants) || wants.length === 0 || wants.some((want) => FREE.has(want)))
    return reservationsIn(text, whole, isTitled(wants));
  const day = wants.includes('date') ? dateIn(written) : null;
  const pieces = day
    ? [
        { start: whole.start, end: whole.start + day.start },
        { start: whole.start + day.end, end: whole.end },
      ]
    : [whole];
  return pieces
    .flatMap((piece) => partsIn(text, piece))
    .filter(({ start, end }) => !isOfForm(text.slice(start, end).replace(/\s+/g, ' '), wants, authors));
}

/** Whether the name of a thing is wanted, which may say what no answer of another kind does. */
export function isTitled(wants: readonly Wanted[]): boolean {
  return wants.some((want) => TITLED.has(want));
}

/** Whether a part is of a form that is wanted, or what people write beside it by habit. */
function isOfForm(part: string, wants: readonly Wanted[], authors: readonly string[]): boolean {
  if (isReservation(part)) return authors.includes(part);
  const takesPlace = wants.includes('place') || wants.includes('date');
  if (isReachable(part) || isUsual(part, { takesPlace, authors })) return true;
  if (wants.includes('place') && PLACE.test(part)) return true;
  if (!wants.some((want) => PEOPLE.has(want))) return false;
  return part.split(AND).every((one) => isName(one.replace(MARKS, ''), authors));
}

function isName(words: string, authors: readonly string[]): boolean {
  if (words === '' || /^(?:et al\.?|and|the authors?)$/iu.test(words)) return true;
  const name = nameIn(words, authors);
  return name !== null && /^[\s.]*$/.test(words.slice(name.end));
}
