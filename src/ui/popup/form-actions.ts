import type { Settings } from '../../extension/stored';
import type { Paper } from '../../paper/paper';
import type { Batch } from '../../signing/batch';
import type { Draft } from '../../signing/draft';
import type { Person } from '../../signing/person';
import type { FormState } from './form-state';

/** What can be done with the form. Every change is kept at once. */
export interface FormActions {
  /** The form as it is at this moment, also between two renderings; null until the page has been read. */
  now(): FormState | null;
  change(next: (draft: Draft) => Draft): void;
  /** Keeps that clauses of these numbers were in view to their end; the form follows its page as before. */
  meet(numbers: readonly string[]): void;
  /** Keeps a draft under its own key, and shows it if its paper is still the open one. */
  keep(draft: Draft): void;
  /** Keeps what is remembered across papers. */
  remember(part: Partial<Settings>): void;
  /** Keeps what forms ask of their signer for other forms, or with null keeps it no longer. */
  keepPerson(person: Person | null): void;
  /** Turns to one paper of the page's list, or with null to a form filled in by hand. Every paper has a draft of its own. */
  choose(paper: Paper | null): Promise<void>;
  /** Turns to several papers of the page's list, by their keys, to be signed together. */
  chooseTogether(keys: readonly string[]): void;
  changeBatch(next: (batch: Batch) => Batch): void;
  /** Forgets what was given for papers together; what stands on the screen stays. */
  forgetBatch(): void;
  /** Goes back from a form to what it was opened from: the papers that are being signed together, or the page's list. */
  backToList(): Promise<void>;
  /** Reads the page again; the form follows when the page went on to another paper. Returns whether it did. */
  readAgain(): Promise<boolean>;
  /** Forgets what is kept for this paper and begins anew from the page. */
  forgetDraft(): void;
  bringBack(): void;
  /** Goes back to the form that was open before the page went on to another paper, and stays there. */
  goBack(): void;
  /** Closes what is said of the last act, with its way back. */
  closeToast(): void;
  /** Keeps that the words of these terms were agreed to by signing today. */
  rememberAgreed(terms: string): void;
}
