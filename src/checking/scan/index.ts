/**
 * Compares what a machine read from pictures of pages with an agreement: the words in their order (word-alignment), the
 * blanks by where they are (bands), what a pen left (pen-marks). What comes of it are doubts, which a person decides.
 */

export { checkScan } from './check-scan';
export { lettersOf, likeness } from './letters';
export { lookAgain } from './look-again';
export { isMisreading } from './misreadings';
export { nearestToScan } from './nearest-to-scan';
export { isPracticeScan } from './practice-scan';
export { around, meet, type ReadWord, readWords } from './read-words';
export { isRealWord } from './real-words';
export type {
  Doubt,
  DoubtKind,
  PageTrouble,
  PoorPage,
  ScanAnswer,
  ScanComparison,
  ScanFact,
  ScanFacts,
  ScanOptions,
  ScanResult,
  Seen,
} from './scan-result';
export { type Decision, decided, type ScanVerdict, verdictOnScan } from './scan-verdict';
export { type LookReading, type SecondLook, secondLooks, withSecondLooks } from './second-looks';
export { keyed } from './word-doubts';
