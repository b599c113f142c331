/** What the names of kept things begin with, or are. Facts stand on disk, signing, choices and batches in the session. */
export const FACTS = 'draft:';
export const SIGNING = 'signing:';
export const CHOICE = 'choice:';
export const BATCH = 'batch:';
/** A signed form's file whose download is not sure yet (unsure-download.ts); in the session. */
export const UNSURE = 'unsure:';
export const SETTINGS = 'settings';
/** What forms ask of a person, only where its author asked for that (stored-person.ts). */
export const PERSON = 'person';
/** That forms were brought (brought-forms/): how many; in private windows what the names of each begin with. */
export const BROUGHT = 'brought';
export const AGREED = 'agreed';
export const SIGNATURES = 'signatures';
/** The keys of kept files (signed-forms/file-key.ts). */
export const FILE_KEY = 'file-key';
export const LANGUAGE = 'language';
/** What the names begin with where private windows keep things in the session (private-area.ts). */
export const PRIVATE = 'private:';
