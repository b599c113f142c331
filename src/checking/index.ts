export { type CheckOptions, checkText, isDifference, type Link, LONGEST_FORM } from './check';
export { type Circumstances, sameTitle } from './facts';
export type {
  Anchors,
  CheckResult,
  Fact,
  Facts,
  Finding,
  Lookalike,
  Oddity,
  Place,
  Range,
  RedlinePart,
  TypographicKind,
  Verdict,
} from './finding';
