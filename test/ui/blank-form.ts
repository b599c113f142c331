import { SHOWS_NOTHING } from '../../src/agreements/agreement';
import type { BlankForm, FoundBlank } from '../../src/any-form/blank-form';

const A4 = { width: 595, height: 842 };

/** A page as the reader shapes it. */
export const PAGE = { ...A4, toShown: [1, 0, 0, -1, 0, A4.height], turned: 0 } as const;

function blank(label: string, top: number, more: Partial<FoundBlank>): FoundBlank {
  return {
    id: `1 ${label}`,
    how: 'rule',
    asks: 'text',
    label,
    wants: [],
    unit: 1,
    where: 'after',
    given: null,
    isLikely: true,
    page: 1,
    box: { left: 100, top, right: 300, bottom: top + 18 },
    baseline: top + 14,
    rows: 1,
    leading: 14,
    size: 11,
    acroField: null,
    ...more,
  };
}

const unit = (kind: BlankForm['units'][number]['kind'], text: string, marker: string | null = null) => ({
  kind,
  marker,
  text,
  page: 1,
  box: { left: 72, top: 72, right: 500, bottom: 90 },
});

/** A workshop's form as it might have been read: four blanks, one of them the venue's, and a place that may be one. */
export const WORKSHOP_FORM: BlankForm = {
  kind: 'form',
  heading: 'Permission to Publish',
  shows: SHOWS_NOTHING,
  units: [
    unit('heading', 'Permission to Publish'),
    unit('paragraph', 'I allow the workshop to publish the paper named below.'),
    unit('clause', 'You keep all other rights.', '1.'),
    unit('label', 'Title:'),
  ],
  blanks: [
    blank('Title:', 200, { wants: ['title'] }),
    blank('Workshop:', 240, { wants: ['event'], given: 'Third Workshop on Tidy Forms' }),
    blank('Name and affiliation:', 280, { wants: ['signer', 'affiliation'] }),
    blank('Signature:', 320, { asks: 'signature' }),
    blank('Office use', 700, { isLikely: false }),
  ],
  inkOnly: null,
  doubts: [],
};
