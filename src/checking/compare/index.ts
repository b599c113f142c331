/**
 * What differs in a unit that was found: its words, its typography, its number, its links, its place among the others,
 * and characters that nobody sees. Each file gives findings.
 */

export { findingsIn } from './differences';
export { belongsToEdition } from './editions';
export { type Run, runsOf } from './found-unit';
export { type Link, misleadingLinks } from './links';
export { areNumbered, isNumbered, numberBefore, numberFindings, type PrintedNumber } from './numbers';
export { inOrder, movedUnits } from './order';
export { redlineOfWords } from './redline';
export { unseenCharacters } from './unseen';
