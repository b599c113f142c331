import type { Place } from '../../checking';
import type { Problem, ProblemKind } from '../read-form';

/** More would not be read in a line. In UTF-16 units. */
const LONGEST = 160;

/** A problem; what is not given is ''. */
export function problem(
  weight: Problem['weight'],
  kind: ProblemKind,
  { found = '', expected = '', place = null }: { found?: string; expected?: string; place?: Place | null } = {},
): Problem {
  return { weight, kind, found: inLine(found), expected: inLine(expected), place };
}

/** A text on one line, cut where it is long. */
function inLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
