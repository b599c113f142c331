import type { DateForm } from './date';
import type { InkColour } from './ink';

/** How a form's file is named where its venue has no rule of its own: as its publisher does, or by the paper's number. */
export type FileNames = 'publisher' | 'number';

/** How an author likes their forms made; what a form already says does not change with it. */
export interface Habits {
  /** Other spellings of the author's own name, as papers have it; none is empty. */
  readonly spellings: readonly string[];
  /** Whether new forms carry their record for programs. */
  readonly record: boolean;
  /** Whether the toolbar's button shows that a page has a form ready, or a signed one. */
  readonly badge: boolean;
  readonly fileNames: FileNames;
  readonly dates: DateForm;
  readonly ink: InkColour;
}

/** What holds until the author says otherwise. */
export const USUAL: Habits = {
  spellings: [],
  record: true,
  badge: true,
  fileNames: 'publisher',
  dates: 'month-first',
  ink: 'blue-black',
};
