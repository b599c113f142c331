export { drawnAmong } from './beside';
export { type CheckOptions, checkText, isDifference, LONGEST_FORM } from './check';
export { differentAmong } from './different';
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
export type { Link } from './links';
export type { Circumstances } from './oddities';
export { sameTitle } from './same-title';
