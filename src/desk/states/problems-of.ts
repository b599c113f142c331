import type { Expected, FormState } from '../desk';
import type { FormReading } from '../file-reading';
import type { Problem, ReadForm } from '../read-form';
import { dateProblems, signerProblems, titleProblems } from './fact-problems';
import { checkFor, type KnownPaper } from './for-paper';
import { agreementProblem, scanProblems, textProblems, unreadProblem } from './wording-problems';

/** What a form comes to for a paper. */
export type Judgement = Pick<ReadForm, 'verdict' | 'problems'>;

/** What is wrong with a form, or to be looked at, for a paper, or for none that is known; what is certain first. */
export function judge(
  form: FormReading,
  paper: KnownPaper | null,
  expected: Expected,
  isAnothers: (title: string) => boolean,
): Judgement {
  const { check } = form;
  if (check.kind === 'refused') return { verdict: check, problems: [unreadProblem(check.why)] };
  const checked = check.kind === 'text' ? checkFor(check, paper) : null;
  const words = check.kind === 'scan' ? scanProblems(check) : checked ? textProblems(check, checked) : [];
  const isWhole = checked?.isWholeTitle ?? false;
  const problems = [
    ...agreementProblem(form, expected.agreement),
    ...words,
    ...titleProblems(form, paper, { isWhole, isAnothers }),
    ...signerProblems(form, paper),
    ...dateProblems(form, expected),
  ];
  const verdict = check.kind === 'scan' ? check.verdict : (checked?.verdict ?? { kind: 'empty' });
  return { verdict, problems: certainFirst(problems) };
}

/** The problems, those that are certain before those that are to be looked at. */
export function certainFirst(problems: readonly Problem[]): readonly Problem[] {
  return [
    ...problems.filter(({ weight }) => weight === 'wrong'),
    ...problems.filter(({ weight }) => weight === 'look'),
  ];
}

/** What a form's problems come to. */
export function stateOf(problems: readonly Problem[], as: ReadForm['as']): FormState {
  if (problems.some(({ weight }) => weight === 'wrong')) return 'wrong';
  if (problems.length > 0) return 'to-look-at';
  return as === 'text' ? 'right' : 'no-difference';
}
