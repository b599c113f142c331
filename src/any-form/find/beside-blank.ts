import type { FoundBlank } from '../blank-form';

/** How far apart the lower edges of blanks on one line may be; in points. */
const LEVEL = 6;
/** Between two blanks one upon another that are one place. */
const ALIGNED = 4;

/** Whether two blanks stand on one line of a page. */
const isLevel = (a: FoundBlank, b: FoundBlank) => a.page === b.page && Math.abs(a.box.bottom - b.box.bottom) < LEVEL;

/** What joins a person's blank with the next one: "I, ____, of ____", "ask ____ at ____". */
const JOINS = /^[\s,]*(?:of|at|from|under|via)\W*$/i;
/** A person that one writes to is reached there. */
const REACHED = /\b(?:contact|correspond|address|question|reach|enquir|inquir|matters|ask|write)/i;

/** What stands behind a person in one sentence is where that person is, or is reached; before that, who. */
export function ofPerson(blank: FoundBlank, i: number, blanks: readonly FoundBlank[]): FoundBlank {
  const before = blanks[i - 1];
  if (/\bbetween$/i.test(blank.label) && blank.asks === 'text' && blank.wants.length === 0) {
    return { ...blank, wants: ['signer'], isLikely: true };
  }
  const isPerson = before?.wants.length === 1 && (before.wants[0] === 'signer' || before.wants[0] === 'authors');
  const isParty = before !== undefined && /\bbetween$/i.test(before.label);
  const [want] = blank.wants;
  const isOpen = blank.asks === 'text' && (want === undefined || want === 'signer' || want === 'authors');
  if (!(isPerson || isParty) || !JOINS.test(blank.label) || !isOpen || blank.page !== before.page) return blank;
  const isReached = REACHED.test(before.label) && !/\bof\b/i.test(blank.label);
  return { ...blank, wants: [isReached ? 'email' : 'affiliation'], isLikely: true };
}

/** A second field right below one, with nothing of its own to say, holds more of the same: what is known fills the first. */
export function asBefore(blank: FoundBlank, i: number, blanks: readonly FoundBlank[]): FoundBlank {
  const before = blanks[i - 1];
  const isSecond =
    before !== undefined &&
    blank.how === 'field' &&
    before.how === 'field' &&
    blank.asks === 'text' &&
    blank.label === before.label &&
    blank.unit === before.unit &&
    Math.abs(blank.box.left - before.box.left) < ALIGNED &&
    blank.box.top - before.box.bottom < blank.box.bottom - blank.box.top;
  return isSecond && blank.wants.length > 0 ? { ...blank, isLikely: false } : blank;
}

/** Names on several lines of one kind, each with a place to sign beside it, are those of the authors. */
export function ofRow(blank: FoundBlank, _: number, blanks: readonly FoundBlank[]): FoundBlank {
  if (!isName(blank) || !isSigned(blank, blanks)) return blank;
  const others = blanks.filter(
    (other) =>
      other !== blank &&
      isName(other) &&
      other.page === blank.page &&
      other.label === blank.label &&
      Math.abs(other.box.left - blank.box.left) < ALIGNED &&
      isSigned(other, blanks),
  );
  return others.length > 0 ? { ...blank, wants: ['authors'] } : blank;
}

const isName = ({ asks, wants }: FoundBlank) => asks === 'text' && wants.length === 1 && wants[0] === 'signer';

/** Whether a place to sign stands on a blank's line. */
export const isSigned = (blank: FoundBlank, blanks: readonly FoundBlank[]): boolean =>
  blanks.some((other) => other.asks === 'signature' && isLevel(other, blank));
