import { daysOf } from '../../checking';
import type { DeskForm, DeskRow, FormState } from '../../desk/desk';
import type { ListedPaper } from '../../desk/listed-paper';
import { t } from '../../extension/i18n';
import { typesetTitle } from '../../paper/title';
import { formatDate } from '../../signing/date';
import { inRow } from '../components/listed';
import { saidDay } from '../components/said-day';
import { folded } from './folded';
import { problemWords } from './problem-words';
import { rowId } from './row-id';

/** A row of the desk as its line shows it: made once for each row, since a volume has thousands. */
export interface DeskLine {
  /** The same for the same paper, or the same form without one. */
  readonly id: string;
  readonly row: DeskRow;
  /** The form that the line speaks of; null for a paper without any. */
  readonly form: DeskForm | null;
  readonly state: FormState | 'missing';
  /** Its number at the venue, or ''. */
  readonly number: string;
  readonly title: string;
  readonly signer: string;
  /** What keeps it from being right, in words; '' for nothing. */
  readonly found: string;
  /** The day on the form, as the page says days. */
  readonly dated: string;
  /** The same as ISO 8601 writes it, to sort by; '' where there is none. */
  readonly day: string;
  /** All that it can be found by, folded. */
  readonly words: string;
}

/** The line that shows a row. */
export function lineOf(row: DeskRow): DeskLine {
  const form = (row.kind === 'paper' ? row.forms[0] : row.form) ?? null;
  const paper = row.kind === 'paper' ? row.paper : null;
  const read = form?.form;
  const title = typesetTitle(paper?.title ?? read?.title ?? '') || t('deskUntitled');
  const number = paper?.number ?? '';
  const found = foundIn(row, form);
  const names = [...(paper?.authors.map(({ name }) => name) ?? []), read?.signer ?? ''];
  const keys = paper ? [paper.key ?? '', ...paper.otherIds] : [];
  return {
    id: rowId(row),
    row,
    form,
    state: row.state,
    number,
    title,
    signer: read?.signer ?? '',
    found,
    dated: read?.date ? saidDay(read.date) : '',
    day: dayOf(read?.date ?? ''),
    words: folded([number, title, ...names, ...keys, ...(form?.paths ?? []), found].join(' ')),
  };
}

/** The day that is meant, however it is written; the first of two that it may be. */
function dayOf(onForm: string): string {
  const days = daysOf(onForm);
  return typeof days === 'string' ? '' : (days.map((day) => formatDate(day, 'iso')).sort()[0] ?? '');
}

function foundIn(row: DeskRow, form: DeskForm | null): string {
  if (!form) return t('deskNoForm');
  const belongs = row.kind === 'paper' ? '' : t(form.claimedBy.length > 0 ? 'deskClaimed' : 'deskNoPaper');
  return inRow('listSemicolon', [belongs, ...form.form.problems.map(problemWords)]);
}

/** The paper that a line stands for; null for a form without one. */
export const paperOf = ({ row }: DeskLine): ListedPaper | null => (row.kind === 'paper' ? row.paper : null);
