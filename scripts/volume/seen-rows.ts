import type { Desk, DeskForm, FormState } from '../../src/desk/desk';
import type { ProblemKind } from '../../src/desk/read-form';

/** A line of the desk's table, as far as it is held against the truth. */
export interface SeenRow {
  /** Its paper by what the list has of it; null for a form without one. */
  readonly paper: { readonly key: string | null; readonly number: string | null } | null;
  readonly state: FormState | 'missing';
  /** Its first form; null where there is none. */
  readonly form: SeenForm | null;
}

/** A form as a line tells of it. */
export interface SeenForm {
  readonly paths: readonly string[];
  /** The first of its pages, from 1; null for a form that is a whole file. */
  readonly from: number | null;
  readonly problems: readonly ProblemKind[];
  /** What is said of it, for whoever reads a mismatch. */
  readonly words: string;
}

/** The lines of a desk. */
export function seenRows({ rows }: Desk): readonly SeenRow[] {
  return rows.map((row) => {
    const form = row.kind === 'form' ? row.form : row.forms[0];
    return { paper: row.kind === 'form' ? null : row.paper, state: row.state, form: form ? seenForm(form) : null };
  });
}

function seenForm({ paths, form: { pages, verdict, problems, matches } }: DeskForm): SeenForm {
  const said = problems.map(({ weight, kind, found }) => `${weight} ${kind}${found ? ` “${found.slice(0, 80)}”` : ''}`);
  const by = matches.slice(0, 3).map(({ paper, reasons }) => `${paper} by ${reasons.join('+')}`);
  return {
    paths,
    from: pages?.from ?? null,
    problems: problems.map(({ kind }) => kind),
    words: `${paths[0]}: ${verdict.kind}; ${said.join(', ') || 'nothing said'}; ${by.join(', ') || 'of no paper'}`,
  };
}
