/**
 * Compares what a machine read from pictures of pages with an agreement: the words in their order (word-alignment), the
 * blanks by where they are (bands), what a pen left (pen-marks). What comes of it are doubts, which a person decides.
 */

export { checkScan } from './check-scan';
export type {
  Doubt,
  DoubtKind,
  PageTrouble,
  PoorPage,
  ScanComparison,
  ScanFact,
  ScanFacts,
  ScanOptions,
  ScanResult,
  Seen,
} from './scan-result';
export { type Decision, decided, type ScanVerdict, verdictOnScan } from './scan-verdict';
export { type LookReading, type SecondLook, secondLooks, withSecondLooks } from './second-looks';
