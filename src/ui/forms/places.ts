import type { ReviewedBlank } from './reviewed';

/** The id of what says which keys move a box. */
export const KEYS_ID = 'blank-keys';

/** The id of the list's heading, which takes the focus when an entry is gone. */
export const BLANKS_ID = 'blanks';

/** The ids of what is first in a blank's entry in the list, of the venue's text in it, and of its box on the page. */
export const entryId = ({ key }: Pick<ReviewedBlank, 'key'>): string => `entry ${key}`.replaceAll(' ', '-');
export const givenId = ({ key }: Pick<ReviewedBlank, 'key'>): string => `given ${key}`.replaceAll(' ', '-');
export const boxId = ({ key }: Pick<ReviewedBlank, 'key'>): string => `box ${key}`.replaceAll(' ', '-');
