import type { BlankForm, Corrections, FoundBlank } from './blank-form';

/** The blanks of a form that are in use after somebody went over them, in the order of the form; those added last. */
export function correctedBlanks({ blanks, units }: BlankForm, { changed, added }: Corrections): FoundBlank[] {
  const found = blanks.flatMap((blank): FoundBlank[] => {
    const { isOn = blank.isLikely, ...change } = changed[blank.id] ?? {};
    if (!isOn) return [];
    // What is moved stands on no line that was read.
    const moved = change.box ? { baseline: null, rows: rowsIn(change.box, blank.leading) } : {};
    return [{ ...blank, ...change, ...moved, isLikely: true }];
  });
  const counts = new Map<string, number>();
  const byHand = added.map((blank): FoundBlank => {
    // As those that were found: it stays the same when it is moved, and when another one goes.
    const key = `added ${blank.page} ${blank.label.trim().toLowerCase()}`;
    const ordinal = (counts.get(key) ?? 0) + 1;
    counts.set(key, ordinal);
    const unit = units.findLastIndex(
      ({ kind, page, box }) =>
        kind !== 'footnote' && (page < blank.page || (page === blank.page && box.top < blank.box.bottom)),
    );
    const size = units[Math.max(0, unit)]?.kind === 'heading' ? SIZE : sizeIn(blank.box);
    const leading = 1.2 * size;
    return {
      ...blank,
      id: `${key} ${ordinal}`,
      how: 'by-hand',
      baseline: null,
      rows: rowsIn(blank.box, leading),
      leading,
      size,
      acroField: null,
      unit: Math.max(0, unit),
      where: 'after',
      isLikely: true,
    };
  });
  return [...found, ...byHand];
}

/** Type that goes into every box; in points. */
const SIZE = 10;

const sizeIn = ({ top, bottom }: FoundBlank['box']) => Math.min(SIZE, Math.max(6, 0.75 * (bottom - top)));

function rowsIn({ top, bottom }: FoundBlank['box'], leading: number): number {
  return Math.max(1, Math.floor((bottom - top) / leading));
}
