import { agreementById, publisherOf } from '../../agreements';
import type { Desk, DeskForm, FormState } from '../desk';
import type { ListedPaper } from '../listed-paper';
import { FormNames, folderName } from './file-names';
import { placeOf } from './row-facts';

/** A form that goes into the folder. */
export interface PlannedFile {
  /** Without an ending: that of what the file is ("chen26aPermission"). */
  readonly name: string;
  readonly paper: ListedPaper;
  readonly form: DeskForm;
}

/** Why something is not in the folder, or is there otherwise than as it came. */
export type FolderRemark =
  /** The paper has no form, or none that the chair accepted: `state` says what it has. */
  | { readonly kind: 'not-accepted'; readonly paper: ListedPaper; readonly state: FormState | 'missing' }
  /** A form that is accepted, and another one of its paper is in the folder. */
  | { readonly kind: 'second'; readonly paper: ListedPaper; readonly file: string }
  /** A form that no paper is known of. */
  | { readonly kind: 'no-paper'; readonly file: string }
  /** Its file is not there any more, or another one than was looked at. */
  | { readonly kind: 'gone'; readonly paper: ListedPaper; readonly file: string }
  /** Its pages cannot be cut out of the file that they are in. */
  | { readonly kind: 'not-cut'; readonly paper: ListedPaper; readonly file: string }
  /** It is in the folder, as pages cut out of a larger file, or as a picture that is no PDF. */
  | { readonly kind: 'cut-out' | 'picture'; readonly paper: ListedPaper; readonly file: string };

/** What the publisher's folder is to hold. */
export interface PlannedFolder {
  readonly name: string;
  readonly files: readonly PlannedFile[];
  /** What is not in it, in the table's order. */
  readonly left: readonly FolderRemark[];
}

/** The folder with the forms that the chair accepted, one a paper, by the rule of the agreement's publisher. */
export function plannedFolder(desk: Desk, agreement: string, volume: string): PlannedFolder {
  const names = new FormNames(publisherOf(agreementById(agreement)).naming);
  const files: PlannedFile[] = [];
  const left: FolderRemark[] = [];
  for (const row of desk.rows) {
    if (row.kind === 'form') {
      left.push({ kind: 'no-paper', file: fullPlace(row.form) });
      continue;
    }
    const { paper, state } = row;
    const [form, ...others] = row.forms.filter(({ decision }) => decision?.said === 'accepted');
    if (form) files.push({ name: names.for(paper), paper, form });
    else left.push({ kind: 'not-accepted', paper, state });
    for (const other of others) left.push({ kind: 'second', paper, file: fullPlace(other) });
  }
  return { name: folderName(volume), files, left };
}

/** "forms.zip/all.pdf, 3–4". */
export function fullPlace(form: DeskForm): string {
  const { file, pages } = placeOf(form);
  return [file, pages].filter(Boolean).join(', ');
}
