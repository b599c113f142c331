import type { BlankForm, FoundBlank } from '../../src/any-form/blank-form';
import type { BroughtFile } from '../../src/any-form/pack';

/** A blank of an invented form: a line of text, one below the other. */
const blank = (id: string, row: number, about: Partial<FoundBlank>): FoundBlank => ({
  id,
  page: 1,
  box: { left: 200, top: 100 + 40 * row, right: 500, bottom: 120 + 40 * row },
  baseline: null,
  rows: 1,
  leading: 12,
  size: 10,
  acroField: null,
  how: 'leader',
  asks: 'text',
  label: id,
  wants: [],
  unit: row,
  where: 'after',
  given: null,
  isLikely: true,
  ...about,
});

/** A form that nobody has, with a blank of each kind. */
export const inventedForm: BlankForm = {
  kind: 'form',
  heading: 'Consent to Print',
  units: [],
  inkOnly: null,
  doubts: [],
  shows: { tricks: [], margins: [], links: [], beside: [], ticked: [] },
  blanks: [
    blank('title', 0, { wants: ['title'] }),
    blank('signer', 1, { wants: ['signer'] }),
    blank('event', 2, { wants: ['event'] }),
    blank('free', 3, {}),
    blank('place, date', 4, { wants: ['place', 'date'] }),
    blank('signature', 5, { asks: 'signature' }),
    blank('I agree', 6, { asks: 'mark', box: { left: 200, top: 340, right: 210, bottom: 350 } }),
    blank('email', 7, { wants: ['email'] }),
    blank('office', 8, { isLikely: false }),
    blank('given', 9, { wants: ['series'], given: 'Series of Forms' }),
  ],
};

/** Its file. */
export const inventedFile: BroughtFile = {
  sha256: 'ab'.repeat(32),
  bytes: 4711,
  pages: [{ width: 612, height: 792 }],
  words: [
    // A clause, and what the file itself has in a blank.
    { page: 1, box: { left: 100, top: 700, right: 140, bottom: 712 } },
    { page: 1, box: { left: 142, top: 700, right: 160, bottom: 712 } },
    { page: 1, box: { left: 210, top: 463, right: 250, bottom: 475 } },
  ],
};
