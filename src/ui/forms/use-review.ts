import { useMemo, useState } from 'preact/hooks';
import type { BlankForm, Corrections } from '../../any-form/blank-form';
import type { Box } from '../../pdf/read';
import { type Change, type ReviewedBlank, reviewed, withAdded, withBlank, withChange } from './reviewed';
import type { Purpose } from './wanted-words';

/** The review of a form's blanks: how they stand, which one is looked at, and what can be done with them. */
export interface Review {
  readonly corrections: Corrections;
  /** Those that are in, and those that are offered, with their numbers from 1. */
  readonly blanks: readonly (ReviewedBlank & { readonly number: number })[];
  /** The key of the one that is looked at, or null. */
  readonly selected: string | null;
  /** What was taken out last and can be brought back, or null. */
  readonly removed: ReviewedBlank | null;
  /** What a blank was found to be for; null for one that was added by hand. */
  foundPurpose(blank: ReviewedBlank): Purpose | null;
  select(key: string): void;
  change(blank: ReviewedBlank, change: Change): void;
  /** Takes an offered blank in, or leaves it out again. */
  use(blank: ReviewedBlank, isOn: boolean): void;
  remove(blank: ReviewedBlank): void;
  bringBack(): void;
  add(page: number, box: Box): void;
}

/** Begins with what is known of the blanks before anybody looks at them. */
export function useReview(form: BlankForm, before: Corrections): Review {
  const [corrections, setCorrections] = useState(before);
  const [selected, setSelected] = useState<string | null>(null);
  const [taken, setTaken] = useState<readonly ReviewedBlank[]>([]);
  const blanks = useMemo(
    () =>
      reviewed(form, corrections)
        .filter(({ isOn, isOffered }) => isOn || isOffered)
        .map((blank, i) => ({ ...blank, number: i + 1 })),
    [form, corrections],
  );
  const removed = taken.at(-1) ?? null;
  return {
    corrections,
    blanks,
    selected,
    removed,
    foundPurpose: ({ of }) => (of.kind === 'found' && form.blanks.find(({ id }) => id === of.id)) || null,
    select: setSelected,
    change: (blank, change) => setCorrections((now) => withChange(now, blank, change)),
    use: (blank, isOn) => setCorrections((now) => withBlank(now, blank, isOn)),
    remove(blank) {
      if (!blank.isOn) return;
      setCorrections((now) => withBlank(now, blank, false));
      setTaken([...taken, blank]);
      setSelected(null);
    },
    bringBack() {
      if (!removed) return;
      setCorrections((now) => withBlank(now, removed, true));
      setTaken(taken.slice(0, -1));
      setSelected(removed.key);
    },
    add(page, box) {
      setSelected(`added ${corrections.added.length}`);
      setCorrections((now) => withAdded(now, { page, box }));
    },
  };
}
