/** What the names of kept things begin with, or are. Facts stand on disk, signing and choices in the session. */
export const FACTS = 'draft:';
export const SIGNING = 'signing:';
export const CHOICE = 'choice:';
export const SETTINGS = 'settings';
/** What a private window keeps stands apart, in the session only, and goes with the last private window. */
export const PRIVATE = 'private:';
