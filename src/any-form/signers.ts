import type { FoundBlank } from './blank-form';
import { isSigned } from './find/beside-blank';

/** How far apart baselines on one line may lie; in points. */
const LEVEL = 5;

/**
 * The blanks that are for somebody else than the author who signs: where a form has a second signature, that one and
 * the name and the day that come with it. Whoever signs first is the author.
 */
export function othersBlanks(blanks: readonly FoundBlank[]): ReadonlySet<FoundBlank> {
  const signatures = blanks.filter(({ asks }) => asks === 'signature');
  const [own, rival] = signatures;
  const others = new Set<FoundBlank>([...signatures.slice(1), ...repeated(blanks)]);
  if (!own || !rival) return others;
  const isBeside = rival.page === own.page && Math.abs(rival.box.bottom - own.box.bottom) < LEVEL;
  const from = isBeside ? null : blanks.indexOf(rival);
  let seen = new Set<string>();
  let isOthers = false;
  blanks.forEach((blank, i) => {
    if (isBeside) {
      const isBelow = blank.page === own.page && blank.box.bottom > own.box.bottom - 60;
      if (isBelow && blank.box.left > own.box.right - 4) others.add(blank);
      return;
    }
    const kind = kindOf(blank);
    if (kind === '') return;
    const isSecond = i > blanks.indexOf(own) && seen.has(kind) && from !== null && i <= from;
    if (isSecond || i === from) isOthers = true;
    if (isOthers) others.add(blank);
    seen = new Set([...seen, kind]);
  });
  return others;
}

function kindOf({ asks, wants }: FoundBlank): string {
  if (asks === 'signature') return 'signature';
  return wants.length === 1 && (wants[0] === 'signer' || wants[0] === 'date' || wants[0] === 'job') ? wants[0] : '';
}

/** The blanks for an author's name on the first of several lines that one signs each: whoever signs first is the author. */
export function ownNames(blanks: readonly FoundBlank[]): ReadonlySet<FoundBlank> {
  const later = new Set(repeated(blanks));
  const names = blanks.filter(
    (blank) => blank.wants.length === 1 && blank.wants[0] === 'authors' && isSigned(blank, blanks) && !later.has(blank),
  );
  return new Set(names.filter((name) => blanks.some((other) => isRowBelow(other, name, blanks))));
}

/** The lines after the first of those that have one head, or the same labels: they are for one person each. */
function repeated(blanks: readonly FoundBlank[]): FoundBlank[] {
  return blanks.filter((blank) => blanks.some((other) => isRowBelow(blank, other, blanks)));
}

function isRowBelow(blank: FoundBlank, above: FoundBlank, blanks: readonly FoundBlank[]): boolean {
  const isOfTable = above.how === 'box' && blank.how === 'box' && above.unit === blank.unit;
  return (
    above.page === blank.page &&
    above.label === blank.label &&
    Math.abs(above.box.left - blank.box.left) < LEVEL &&
    above.box.top < blank.box.top - LEVEL &&
    (isOfTable || (isSigned(blank, blanks) && isSigned(above, blanks)))
  );
}
