import type { VolumePaper } from './papers';
import type { Expectation, PlannedForm, Producer } from './planned';

/** A kind of thing that is wrong with a form, and how a right one is spoilt by it. */
export interface Fault {
  readonly kind: string;
  /** Who can make such a form as text; null for pictures. */
  readonly producers: readonly Producer[] | null;
  /** How many of it there are among all forms, and in the sample. */
  readonly count: number;
  readonly sampled: 0 | 1;
  readonly expected: Expectation;
  /** Whether it can be done to the form of that paper. */
  readonly suits: (paper: VolumePaper) => boolean;
  /** @param other another paper of the volume, which has a right form of its own */
  readonly plant: (form: PlannedForm, other: VolumePaper) => PlannedForm;
}

export const ANY_PAPER = () => true;

/** Who leaves the words to whoever prints them; whose pages hold the publisher's words as LaTeX broke them; all. */
export const OWN_WORDS: readonly Producer[] = ['chromium', 'ours', 'firefox', 'libreoffice'];
export const PUBLISHED: readonly Producer[] = ['official', 'cairo', 'qpdf', 'ghostscript', 'mutool'];
export const TYPED_INTO: readonly Producer[] = ['firefox', 'official', 'chromium', 'mutool', 'libreoffice', 'cairo'];
export const ALL: readonly Producer[] = ['qpdf', 'ours', 'chromium', 'ghostscript', 'official', 'libreoffice', 'cairo'];
