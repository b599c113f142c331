import { agreementById, isKnown } from '../../agreements';
import type { FormState } from '../../desk/desk';
import type { MatchReason, Problem } from '../../desk/read-form';
import { type MessageName, numeral, t } from '../../extension/i18n';
import { excerptOf, isRefusal, placeName, refusalWords } from '../check/words';
import { PROBLEM_NAMES } from './problem-names';

/** What keeps a form from being right, in a few words: where, what was found, and what was expected. */
export function problemWords(problem: Problem): string {
  const words = aboutProblem(problem);
  return problem.place ? t('checkReportLine', placeName(problem.place), words) : words;
}

function aboutProblem(problem: Problem): string {
  const { kind, found } = problem;
  const words = t(PROBLEM_NAMES[kind]);
  switch (kind) {
    case 'unreadable':
      return isRefusal(found) ? refusalWords(found) : words;
    // How many there are.
    case 'part':
    case 'looks-different':
    case 'doubts':
      return t('checkReportLine', words, numeral(Number(found)));
    // The pages' numbers.
    case 'part-scan':
      return t('checkReportLine', words, found);
    case 'other-agreement':
    case 'older-edition':
      return t('deskWithFound', words, isKnown(found) ? agreementById(found).publisher : found);
    default:
      return withWords(words, problem);
  }
}

/** What is said of a problem, with the words that were found and those that were to be expected. */
function withWords(words: string, { found, expected }: Problem): string {
  if (found === '' && expected === '') return words;
  if (found === '') return t('checkReportLine', words, t('checkExampleNone', excerptOf(expected)));
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
