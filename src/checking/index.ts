export { type CheckOptions, checkText, isDifference, LONGEST_FORM } from './check';
export type { Link } from './compare';
export type { Circumstances } from './facts';
export { sameTitle } from './facts';
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
export { differentAmong, drawnAmong } from './sight';
