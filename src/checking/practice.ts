import type { CheckResult } from './finding';

/** The word that every page of a form to practise on bears (src/pdf/form/practice.ts), in capitals. */
const WORD = /(?:^|\P{L})PRACTICE(?:$|\P{L})/u;

/**
 * Whether a form says that it was made to practise on: in a margin or across a page, or, where its text was copied out,
 * between the agreement's own words. A title may have the word, and so may an institution.
 */
export function isPractice({ margins, additions, findings }: Extract<CheckResult, { kind: 'checked' }>): boolean {
  const beside = [...margins, ...additions].filter(({ isUsual }) => !isUsual);
  const added = findings.flatMap((finding) => (finding.kind === 'added' ? [finding] : []));
  return [...beside, ...added].some(({ text }) => WORD.test(text));
}
