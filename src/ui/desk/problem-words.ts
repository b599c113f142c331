import { agreementById, isKnown } from '../../agreements';
import type { FormState } from '../../desk/desk';
import type { MatchReason, Problem, ProblemKind } from '../../desk/read-form';
import { type MessageName, numeral, t } from '../../extension/i18n';
import { excerptOf, isRefusal, placeName, refusalWords } from '../check/words';

const PROBLEMS: Readonly<Record<ProblemKind, MessageName>> = {
  altered: 'deskAltered',
  part: 'deskPart',
  'other-agreement': 'deskOtherAgreement',
  'older-edition': 'deskOlderEdition',
  'no-agreement': 'deskNoAgreement',
  practice: 'deskPractice',
  untrusted: 'deskUntrusted',
  hides: 'deskHides',
  notes: 'deskNotes',
  marked: 'deskMarked',
  'looks-different': 'deskLooksDifferent',
  'not-seen': 'deskNotSeen',
  'says-more': 'deskSaysMore',
  reservation: 'deskReservation',
  'pages-missing': 'deskPagesMissing',
  doubts: 'deskDoubts',
  'too-little': 'deskTooLittle',
  'part-scan': 'deskPartScan',
  'no-title': 'deskNoTitle',
  'title-differs': 'deskTitleDiffers',
  'title-shortened': 'deskTitleShortened',
  'title-not-camera-ready': 'deskTitleNotCameraReady',
  'no-signer': 'deskNoSigner',
  'signer-no-author': 'deskSignerNoAuthor',
  'names-differ': 'deskNamesDiffer',
  'no-signature': 'deskNoSignature',
  'signature-differs': 'deskSignatureDiffers',
  'no-date': 'deskNoDate',
  'date-in-future': 'deskDateInFuture',
  'date-doubtful': 'deskDateDoubtful',
  'date-past-deadline': 'deskDatePastDeadline',
  unreadable: 'deskUnreadable',
  'other-file-name': 'deskOtherFileName',
};

/** What keeps a form from being right, in a few words: where, what was found, and what was expected. */
export function problemWords(problem: Problem): string {
  const words = aboutProblem(problem);
  return problem.place ? t('checkReportLine', placeName(problem.place), words) : words;
}

function aboutProblem({ kind, found, expected }: Problem): string {
  if (kind === 'unreadable') return isRefusal(found) ? refusalWords(found) : t('deskUnreadable');
  const words = t(PROBLEMS[kind]);
  if (found === '') return words;
  // How many there are.
  if (/^\d+$/.test(found)) return t('checkReportLine', words, numeral(Number(found)));
  if (isKnown(found)) return t('deskWithFound', words, agreementById(found).publisher);
  return expected === ''
    ? t('deskWithFound', words, excerptOf(found))
    : t('deskWithExpected', words, excerptOf(found), excerptOf(expected));
}

const STATES: Readonly<Record<FormState | 'missing', MessageName>> = {
  right: 'deskRight',
  'no-difference': 'deskNoDifference',
  'to-look-at': 'deskToLookAt',
  wrong: 'deskWrong',
  missing: 'deskMissing',
};

/** What a paper's form comes to. */
export function stateWords(state: FormState | 'missing'): string {
  return t(STATES[state]);
}

const REASONS: Readonly<Record<MatchReason, MessageName>> = {
  title: 'deskBecauseTitle',
  'nearly-title': 'deskBecauseNearlyTitle',
  'key-in-name': 'deskBecauseKey',
  'number-in-name': 'deskBecauseNumber',
  signer: 'deskBecauseSigner',
  record: 'deskBecauseRecord',
};

/** Why a form is taken for a paper's, in a few words. */
export function matchWords(reason: MatchReason): string {
  return t(REASONS[reason]);
}
