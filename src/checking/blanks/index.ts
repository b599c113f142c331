/**
 * What stands between the agreement's words: the numbers of clauses, what was filled into the blanks and behind the
 * labels of the signature block, and text that is no part of the agreement.
 */

export { addedText, attach, edgeFindings } from './added';
export { answersIn, reservedFacts } from './answers';
export { blankAnchors, labelUnits } from './blanks';
export { brokenName } from './broken-name';
export { byPlaceIn, placeAt } from './by-place';
export { filledIn } from './filled-in';
export { type Leftovers, sortLeftovers, withAnswers } from './leftovers';
export { nameIn } from './name-in';
export type { Filled } from './shared-out';
export { findSignatureBlock } from './signature-block';
export { readsAsTerm, withoutTerms } from './terms';
export { titleIn } from './title-in';
export { isUsual } from './usual';
