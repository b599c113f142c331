/**
 * The filled-in title, names, date and signature, judged as a careful person would: what is the same, what is odd. Nothing
 * here makes a form differ from the agreement.
 */

export { dateIn } from './date-in';
export { dateOddity, daysOf } from './dates';
export { seenSignature } from './digital';
export { type FactRanges, type FilledFields, factAt, factsFrom, rangesOf } from './facts';
export { nameWords, sameWord } from './name-words';
export { type Asked, type Circumstances, odditiesOf } from './oddities';
export { sameName, shareScript } from './same-name';
export { sameTitle, titleRelation } from './same-title';
export { areInitials } from './signature';
export { titleKey } from './title-letters';
