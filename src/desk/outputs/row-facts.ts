import { typesetTitle } from '../../paper/title';
import type { Desk, DeskForm, DeskRow, FormState } from '../desk';
import type { ListedAuthor } from '../listed-paper';
import { isAPart } from '../states/pages-apart';

/** What a line of the table comes to, in plain texts; '' where there is nothing. */
export interface RowFacts {
  readonly key: string;
  readonly number: string;
  /** As people read it; that on the form where no paper is known. */
  readonly title: string;
  readonly authors: readonly ListedAuthor[];
  readonly state: FormState | 'missing';
  /** The best form; null where there is none. */
  readonly form: DeskForm | null;
  /** The further pictures of it, where it was photographed page by page. */
  readonly parts: readonly DeskForm[];
  readonly otherForms: readonly DeskForm[];
}

/** The lines of a desk, in its order. */
export function rowsOf({ rows }: Pick<Desk, 'rows'>): readonly RowFacts[] {
  return rows.map(factsOf);
}

function factsOf(row: DeskRow): RowFacts {
  const { state } = row;
  if (row.kind === 'form') {
    const { form } = row;
    return { key: '', number: '', title: form.form.title, authors: [], state, form, parts: [], otherForms: [] };
  }
  const { key, number, title, authors } = row.paper;
  const [form = null, ...others] = row.forms;
  const isPart = (other: DeskForm) => form !== null && isAPart(form) && isAPart(other);
  return {
    key: key ?? '',
    number: number ?? '',
    title: typesetTitle(title),
    authors,
    state,
    form,
    parts: others.filter(isPart),
    otherForms: others.filter((other) => !isPart(other)),
  };
}

/** Where a form stands, for people: the first of its file's paths, and its pages where it is a part of the file. */
export function placeOf({ paths, form }: DeskForm): { readonly file: string; readonly pages: string } {
  const { pages } = form;
  return { file: paths[0] ?? '', pages: pages ? [...new Set([pages.from, pages.to])].join('–') : '' };
}
