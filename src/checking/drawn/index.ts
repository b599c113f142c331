/**
 * Holds what a machine read from the drawn pages of a file against what the file stores, word by word where each stands
 * (pairs). What differs are doubts, which a person decides before such a file is signed.
 */

export { compareDrawn, type DrawnPage } from './drawn-doubts';
export { type PageToSee, pagesToSee } from './pages-to-see';
export { type DrawnDoubts, readDrawnPages } from './read-pages';
