import type { FoundBlank } from './blank-form';

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

/** The rows of a table after its first: they have one head, and are for one person each. */
function repeated(blanks: readonly FoundBlank[]): FoundBlank[] {
  return blanks.filter((blank) =>
    blanks.some(
      (other) =>
        other.how === 'box' &&
        blank.how === 'box' &&
        other.page === blank.page &&
        other.unit === blank.unit &&
        other.label === blank.label &&
        Math.abs(other.box.left - blank.box.left) < LEVEL &&
        other.box.top < blank.box.top - LEVEL,
    ),
  );
}
