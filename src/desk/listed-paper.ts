/** An author as a list of papers names them. */
export interface ListedAuthor {
  /** In display order, white space folded; never empty. */
  readonly name: string;
  /** Kept nowhere; for the messages that the chair sends. Null where the list has none. */
  readonly email: string | null;
  /** Whether the list marks them as the one to write to. */
  readonly isContact: boolean;
}

/** A paper of the volume, as the chair's list has it. */
export interface ListedPaper {
  /** The same for the same paper of the same list, and for no other: its key, else its number, else its title's letters. */
  readonly id: string;
  /** The publisher's key for it ("chen21z"), which names its file; null where the list has none. */
  readonly key: string | null;
  /** Its number at the venue ("642"), or its id on the portal where it has no number; null where the list has none. */
  readonly number: string | null;
  /** What else names it in files' names: its id on the portal ("rJx2abCd"). */
  readonly otherIds: readonly string[];
  /** As found: TeX untouched, white space folded. `typesetTitle` makes it readable. Never empty. */
  readonly title: string;
  /** In their order; empty where the list does not name them. */
  readonly authors: readonly ListedAuthor[];
}
