import {
  forget,
  type Kept,
  type Saved,
  saveAgreed,
  saveDraft,
  savePerson,
  saveSettings,
} from '../../extension/storage';
import type { Settings } from '../../extension/stored';
import type { Paper } from '../../paper/paper';
import type { Draft } from '../../signing/draft';
import type { Person } from '../../signing/person';
import { practiceDraft } from '../../signing/practice';
import { prefill } from '../../signing/prefill';

/** What becomes of what is done in a form: where it is kept, and what it begins anew from. Nothing here rejects. */
export interface Keeping {
  /** Whether anything of it goes to disk: not from a private window, nor of practice. */
  readonly onDisk: boolean;
  /** Whether a signed file is held in memory until its download is sure: not of practice. */
  readonly holdsFile: boolean;
  draft(draft: Draft, savedAt: number): Promise<Saved>;
  settings(settings: Settings): Promise<Saved>;
  /** What forms ask of their signer, for other forms; with null it is kept no longer. */
  person(person: Person | null): Promise<Saved>;
  /** That words of these terms were agreed to on a day. */
  agreed(terms: string, day: string): Promise<Saved>;
  forget(key: string): Promise<Saved>;
  /** A new draft of the same paper, by its key where there is none. */
  fresh(paper: Paper | null, key: string, kept: Kept): Draft;
}

/** How the form of a window is kept: in the browser's storage, of a private window in its part of it. */
export const keepingOf = (incognito: boolean): Keeping => ({
  onDisk: !incognito,
  holdsFile: true,
  draft: (draft, savedAt) => saveDraft(draft, incognito, savedAt),
  settings: (settings) => saveSettings(settings, incognito),
  person: (person) => savePerson(person, incognito),
  agreed: (terms, day) => saveAgreed(terms, day, incognito),
  forget: (key) => forget(key, incognito),
  fresh: prefill,
});

const nothing = (): Promise<Saved> => Promise.resolve('saved');

/** How the practice paper's form is kept: not at all. */
export const PRACTICE_KEEPING: Keeping = {
  onDisk: false,
  holdsFile: false,
  draft: nothing,
  settings: nothing,
  person: nothing,
  agreed: nothing,
  forget: nothing,
  fresh: (_paper, _key, kept) => practiceDraft(kept),
};
