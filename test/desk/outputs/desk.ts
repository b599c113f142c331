import type { Decision, Desk, DeskForm, DeskRow, FormState } from '../../../src/desk/desk';
import type { ListedAuthor, ListedPaper } from '../../../src/desk/listed-paper';
import type { OutputWords } from '../../../src/desk/outputs';
import type { Problem } from '../../../src/desk/read-form';

/** The words of a desk, plain enough to be compared. */
export const words: OutputWords = {
  column: (column) => column,
  state: (state) => state,
  problem: ({ kind, found }) => [kind, found].filter(Boolean).join(': '),
  decision: (said) => said,
};

export const author = (name: string, email: string | null = null, isContact = false): ListedAuthor => ({
  name,
  email,
  isContact,
});

export function paper(id: string, about: Partial<ListedPaper> = {}): ListedPaper {
  return { id, key: id, number: null, otherIds: [], title: `The paper ${id}`, authors: [], ...about };
}

export const problem = (kind: Problem['kind'], weight: Problem['weight'] = 'wrong', found = ''): Problem => ({
  weight,
  kind,
  place: null,
  found,
  expected: '',
});

interface Given {
  readonly path: string;
  readonly sha?: string;
  readonly state?: FormState;
  readonly pages?: DeskForm['form']['pages'];
  readonly problems?: readonly Problem[];
  readonly decision?: Decision | null;
  readonly title?: string;
}

export function form(given: Given): DeskForm {
  const { path, sha = path, state = 'right', pages = null, problems = [], decision = null, title = '' } = given;
  return {
    id: `${sha}-${pages?.from ?? 1}`,
    paths: [path],
    form: {
      pages,
      as: 'text',
      agreement: null,
      verdict: { kind: 'refused', why: 'late' },
      title,
      signer: '',
      date: '',
      signed: 'unknown',
      matches: [],
      problems,
    },
    state,
    paper: null,
    claimedBy: [],
    decision,
  };
}

export const accepted: Decision = { said: 'accepted', note: '' };

/** A desk with those papers and their forms, then forms of none. */
export function desk(
  papers: readonly (readonly [ListedPaper, ...DeskForm[]])[],
  strays: readonly DeskForm[] = [],
): Desk {
  const rows: DeskRow[] = [
    ...papers.map(([listed, ...forms]): DeskRow => {
      const [best] = forms;
      const said = { accepted: 'right', 'sent-back': 'wrong' } as const;
      const state = best ? (best.decision ? said[best.decision.said] : best.state) : 'missing';
      return { kind: 'paper', paper: listed, forms, state };
    }),
    ...strays.map((stray): DeskRow => ({ kind: 'form', form: stray, state: stray.state })),
  ];
  const count = (state: DeskRow['state']) => rows.filter((row) => row.state === state).length;
  return {
    rows,
    counts: {
      right: count('right'),
      'no-difference': count('no-difference'),
      'to-look-at': count('to-look-at'),
      wrong: count('wrong'),
      missing: count('missing'),
    },
  };
}
