import type { FileReading } from './file-reading';
import type { ListedPaper } from './listed-paper';
import type { ReadForm } from './read-form';

/** What a paper's form, or a form without a paper, comes to. */
export type FormState =
  | 'right'
  /** A scan in which nothing was read otherwise: a person looks at its picture before it counts. */
  | 'no-difference'
  | 'to-look-at'
  | 'wrong';

/** What the chair has said of a form. */
export interface Decision {
  readonly said: 'accepted' | 'sent-back';
  /** The chair's own words, or ''. */
  readonly note: string;
}

/** A paper as decisions name it: an id alone may be another paper's on the next list. */
export interface DecidedPaper {
  readonly id: string;
  /** The letters of its title, as `titleKey` tells them. */
  readonly title: string;
}

/** What the chair has said of a form as that of a paper; null for a form without one. It holds for no other paper. */
export interface PaperDecision extends Decision {
  readonly paper: DecidedPaper | null;
}

/** One form on the desk. */
export interface DeskForm {
  /** SHA-256 of its file and its first page: the same whenever the same file is dropped again. Decisions hang on it. */
  readonly id: string;
  /** The paths of its file among what was given: several where it was given several times. */
  readonly paths: readonly string[];
  readonly form: ReadForm;
  readonly state: FormState;
  /** The paper that it is taken for; null for none, or where papers or forms claim it alike and nobody has decided. */
  readonly paper: string | null;
  /** Papers that claim it alike, for the chair to decide; empty where there is no question. */
  readonly claimedBy: readonly string[];
  readonly decision: Decision | null;
}

/** A line of the table: a paper with its forms, or a form without a paper. */
export type DeskRow =
  | {
      readonly kind: 'paper';
      readonly paper: ListedPaper;
      /** The better first; empty where there is none. */
      readonly forms: readonly DeskForm[];
      /** That of its best form; an accepted form counts as right, one that was sent back as wrong. */
      readonly state: FormState | 'missing';
    }
  | { readonly kind: 'form'; readonly form: DeskForm; readonly state: FormState };

/** How many rows there are of each state; together they are all rows. */
export type DeskCounts = Readonly<Record<FormState | 'missing', number>>;

/** Everything on the desk. */
export interface Desk {
  /** Papers in the order of their list, then forms without a paper. */
  readonly rows: readonly DeskRow[];
  readonly counts: DeskCounts;
}

/** What was decided, by forms' ids. */
export interface Decided {
  readonly decisions: ReadonlyMap<string, PaperDecision>;
  /** Which paper a form is of, as the chair says; null for none. */
  readonly papers: ReadonlyMap<string, DecidedPaper | null>;
}

/** A file that was read, and where it stood. */
export interface ReadFile {
  readonly paths: readonly string[];
  readonly reading: FileReading;
}

/** What the chair expects of every form of the volume. */
export interface Expected {
  /** The id of the agreement that is asked for. */
  readonly agreement: string;
  /** The last day for the date on a form, as ISO 8601 writes it; null for none. */
  readonly deadline: string | null;
  readonly now: Date;
}
