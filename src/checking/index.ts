export type { Place } from '../agreements/agreement';
export { pagesThatBegin } from './beginnings';
export { isUsual, nameIn, readsAsTerm } from './blanks';
export { type CheckOptions, checkPdf, checkText, isDifference } from './check';
export type { Link } from './compare';
export type { Circumstances } from './facts';
export {
  dateOddity,
  daysOf,
  nameWords,
  sameName,
  sameTitle,
  titleKey,
  titleRelation,
} from './facts';
export type {
  Addition,
  Anchors,
  CheckResult,
  Fact,
  Facts,
  FilledAnswer,
  Finding,
  Lookalike,
  MarginWords,
  Oddity,
  Range,
  RedlinePart,
  SeenSignature,
  Signature,
  TypographicKind,
  Verdict,
} from './finding';
export { isSigned } from './finding';
export { type Judged, judgedOf, verdictOf } from './judged';
export { type Likeness, likenessTo } from './likeness';
export { LONGEST_FORM } from './limits';
export { nearestAgreement } from './nearest';
export { withoutOwn } from './own-file';
export { differentAmong, drawnAmong } from './sight';
export { type FormVerdict, type SeenFile, verdictOn } from './verdict';
