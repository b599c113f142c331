import type { BlankForm, Corrections, FoundBlank } from '../../any-form/blank-form';

/** What may be said of a blank anew. */
export type Change = Partial<Pick<FoundBlank, 'label' | 'wants' | 'asks' | 'box' | 'given'>>;

/** A blank as it stands in the review: as it was found, with what was changed since; or added by hand. */
export interface ReviewedBlank extends Pick<FoundBlank, 'page' | 'box' | 'label' | 'wants' | 'asks' | 'given'> {
  /** Tells it from the others. */
  readonly key: string;
  /** Its id where it was found, else which of those that were added it is. */
  readonly of: { readonly kind: 'found'; readonly id: string } | { readonly kind: 'added'; readonly at: number };
  /** Whether it only may be a blank: then it is none until somebody says so. */
  readonly isOffered: boolean;
  readonly isOn: boolean;
}

/** The blanks of a form as somebody has corrected them, in the order of the form, those added by hand last. */
export function reviewed({ blanks }: BlankForm, { changed, added }: Corrections): readonly ReviewedBlank[] {
  return [
    ...blanks.map(({ id, page, box, label, wants, asks, given, isLikely }): ReviewedBlank => {
      const { isOn = isLikely, ...change } = changed[id] ?? {};
      const as = { page, box, label, wants, asks, given, ...change };
      return { ...as, key: `found ${id}`, of: { kind: 'found', id }, isOffered: !isLikely, isOn };
    }),
    ...added.map(
      (blank, at): ReviewedBlank => ({
        ...blank,
        key: `added ${at}`,
        of: { kind: 'added', at },
        isOffered: false,
        isOn: true,
      }),
    ),
  ];
}

/** The corrections with something said anew of a blank. */
export function withChange(corrections: Corrections, { of }: ReviewedBlank, change: Change): Corrections {
  const { changed, added } = corrections;
  if (of.kind === 'found') return { changed: { ...changed, [of.id]: { ...changed[of.id], ...change } }, added };
  return { changed, added: added.map((blank, at) => (at === of.at ? { ...blank, ...change } : blank)) };
}

/** The corrections with a blank taken in, or taken out; one that was added by hand goes, and comes back to its place. */
export function withBlank(corrections: Corrections, blank: ReviewedBlank, isOn: boolean): Corrections {
  const { changed, added } = corrections;
  const { of, page, box, label, wants, asks, given } = blank;
  if (of.kind === 'found') return { changed: { ...changed, [of.id]: { ...changed[of.id], isOn } }, added };
  const back = isOn ? [{ page, box, label, wants, asks, given }] : [];
  return { changed, added: [...added.slice(0, of.at), ...back, ...added.slice(isOn ? of.at : of.at + 1)] };
}

/** The corrections with one more blank, for anything and without a label. */
export function withAdded({ changed, added }: Corrections, at: Pick<FoundBlank, 'page' | 'box'>): Corrections {
  return { changed, added: [...added, { ...at, label: '', wants: [], asks: 'text', given: null }] };
}
