import { agreementById, publisherOf } from '../../agreements';
import type { Desk, DeskForm, FormState } from '../desk';
import type { ListedPaper } from '../listed-paper';
import { isAPart } from '../states/pages-apart';
import { FormNames, folderName } from './file-names';
import { placeOf } from './row-facts';

/** A file that goes into the folder: a form, or a picture of a part of one. */
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

/**
 * The folder with the forms that the chair accepted, one a paper, by the rule of the agreement's publisher. Where a form was
 * photographed page by page, accepting one of its pictures is accepting all.
 */
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
    const accepted = row.forms.filter(({ decision }) => decision?.said === 'accepted');
    const [best] = accepted;
    const own = best ? withItsParts(best, row.forms) : [];
    for (const [name, form] of names.for(paper, own)) files.push({ name, paper, form });
    if (!best) left.push({ kind: 'not-accepted', paper, state });
    for (const other of accepted)
      if (!own.includes(other)) left.push({ kind: 'second', paper, file: fullPlace(other) });
  }
  return { name: folderName(volume), files, left };
}

/** As people number their pictures: "page 2" before "page 10". */
const BY_PATH = new Intl.Collator('en', { numeric: true });

/** A form that is whole by itself; or all pictures of which it is one, but for those that were sent back. */
function withItsParts(form: DeskForm, forms: readonly DeskForm[]): readonly DeskForm[] {
  if (!isAPart(form)) return [form];
  return forms
    .filter((other) => isAPart(other) && other.decision?.said !== 'sent-back')
    .sort((a, b) => BY_PATH.compare(a.paths[0] ?? '', b.paths[0] ?? ''));
}

/** "forms.zip/all.pdf, 3–4". */
export function fullPlace(form: DeskForm): string {
  const { file, pages } = placeOf(form);
  return [file, pages].filter(Boolean).join(', ');
}
