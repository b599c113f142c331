import type { Author, Paper } from '../paper/paper';
import type { Draft } from './draft';
import { prefill, type Remembered } from './prefill';

/** The key of the paper that there is not: no portal reads such a one. */
const KEY = 'practice';

const author = (given: string, family: string): Author => ({ name: `${given} ${family}`, given, family });

/** A paper to practise on, as a portal would tell of it. Its title and its authors are made up. */
export const PRACTICE_PAPER: Paper = {
  portal: KEY,
  key: KEY,
  title: 'A Calm Estimator for Noisy Rivers',
  authors: [author('Nora', 'Lindqvist'), author('Amir', 'Haddad'), author('Mei', 'Tanaka')],
  signedIn: null,
  status: 'accepted',
  venue: 'ICML 2026',
  year: 2026,
  yearFrom: 'venue',
  number: '391',
  slug: null,
  url: '',
  sources: {},
};

/** Whether a draft is only to practise: its form says so on each page, and nothing of it is kept. */
export function isPractice({ key }: Pick<Draft, 'key'>): boolean {
  return key === KEY;
}

/** A new draft for the practice paper. */
export function practiceDraft(remembered: Remembered): Draft {
  const draft = prefill(PRACTICE_PAPER, KEY, remembered);
  return { ...draft, fileName: `practice-${draft.fileName}` };
}
