import { pmlr } from '../../src/agreements/pmlr';
import { DEADLINE, TODAY } from './expectations';
import type { Plan } from './plan';
import type { Expectation, PlannedForm } from './planned';

/** What is true of one line of the desk's table. */
export interface TruthRow extends Expectation {
  /** The paper's key; null for a form without a paper. */
  readonly paper: string | null;
  /** Its number, for lists that have no keys. */
  readonly number: string | null;
  /** Its forms, the better first: where they stand under `forms/`, and which pages of the file, where there are several forms in one. */
  readonly files: readonly {
    readonly path: string;
    readonly pages: { readonly from: number; readonly to: number } | null;
  }[];
  /** The planted fault's kind, or what is unusual about it though it is right. */
  readonly fault: string | null;
  readonly trap: string | null;
  /** Of its first form: the program, and whether it is text or a picture. */
  readonly producer: string | null;
  readonly as: 'text' | 'picture' | null;
}

/** All that is true of a volume. */
export interface Truth {
  readonly agreement: string;
  /** The last day for the date on a form; `date-past-deadline` is planted with 5 September 2026. */
  readonly deadline: string;
  /** The day on which the desk is held. */
  readonly today: string;
  readonly rows: readonly TruthRow[];
}

const MISSING: Expectation = { state: 'missing', also: [], problems: [], only: null };

/** The lines of the table, papers in the order of the list, then forms without one. */
export function truthOf(
  { papers, forms }: Plan,
  pagesOf: (form: PlannedForm) => TruthRow['files'][number]['pages'],
): Truth {
  const file = (form: PlannedForm) => ({ path: form.path, pages: pagesOf(form) });
  const row = (own: readonly PlannedForm[]): Omit<TruthRow, 'paper' | 'number'> => {
    const [first] = own;
    const { state, also, problems, only } = first?.expected ?? MISSING;
    return {
      state,
      also,
      problems,
      only,
      files: own.map(file),
      fault: first?.fault ?? null,
      trap: first?.trap ?? null,
      producer: first ? (first.capture?.printed ?? first.producer) : null,
      as: first ? (first.capture ? 'picture' : 'text') : null,
    };
  };
  const ofPapers = papers.map((paper) => ({
    paper: paper.key,
    number: paper.number,
    ...row(forms.filter((form) => form.paper === paper)),
  }));
  const strays = forms
    .filter(({ trap }) => trap === 'stray')
    .map((form) => ({ paper: null, number: null, ...row([form]) }));
  return { agreement: pmlr.id, deadline: DEADLINE, today: TODAY, rows: [...ofPapers, ...strays] };
}
