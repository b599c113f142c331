import type { Page } from '../portal';
import { type AttachField, type AttachResult, type Consequences, covers, notAttached } from './field';
import { findAttachFields } from './find';
import { inputsOf, replacedBy } from './held';
import { limitOf } from './limit';
import { closeField, openField } from './open';
import { shownOf } from './reaction';
import type { PagePaper } from './same-paper';
import { watch } from './watch';

/** A file that is to go into a field of the page. */
export interface FileToAttach {
  /** The label of the field. */
  readonly label: string;
  readonly file: File;
  /** What the author has agreed to; null before they were asked. */
  readonly agreed: Consequences | null;
}

/**
 * Puts a file into a field as if the author had chosen it there, and tells the page so. The page has to be that of the
 * paper that the form is for, at this moment and when the file goes in. What the author did not agree to is asked first.
 * Presses no button but the one that makes the field, and never submits a form.
 * @param look the page as it is now.
 * @param paperOn which paper that page is about.
 */
export async function attach(
  look: () => Page,
  { label, file, agreed }: FileToAttach,
  paperOn: (page: Page) => PagePaper,
): Promise<AttachResult> {
  const find = () => fieldCalled(label, look());
  /** Why the file must not go in now, or what has to be asked; null where nothing is in the way. */
  const inTheWay = (field: AttachField): AttachResult | null => {
    const paper = paperOn(look());
    if (paper.kind === 'other') return notAttached('other-paper', paper.title);
    if (paper.kind === 'unclear') return notAttached('unclear-paper');
    const about = {
      sent: file.size >= field.sentFrom,
      replaced: replacedBy(field, file.name),
      unnamed: paper.kind === 'none',
    };
    return covers(agreed, about) ? null : { kind: 'asks', about };
  };

  const field = find();
  if (!field) {
    const paper = paperOn(look());
    return paper.kind === 'other' ? notAttached('other-paper', paper.title) : notAttached('field-gone');
  }
  const before = inTheWay(field) ?? tooLarge(field.at, file);
  if (before) return before;
  const input = await openField(field, file.name);
  if (!input) return notAttached('no-field');
  const why = unfit(input, file) ?? (input.isConnected ? inTheWay(field) : notAttached('field-gone'));
  if (why) {
    closeField(input);
    return why;
  }
  const shown = shownOf(field, input, file.name);
  put(input, file);
  return watch(field, input, file, shown, () => {
    const now = find();
    const inputs = now ? inputsOf(now) : [];
    const drawn = inputs.find(({ files }) => files?.[0]?.name === file.name) ?? inputs[0];
    return now && drawn ? { field: now, input: drawn } : null;
  });
}

function fieldCalled(label: string, { document, url }: Page): AttachField | null {
  return findAttachFields(document, url).find((field) => field.label === label) ?? null;
}

function put(input: HTMLInputElement, file: File): void {
  const transfer = new DataTransfer();
  const others = input.multiple ? [...(input.files ?? [])].filter(({ name }) => name !== file.name) : [];
  for (const each of [...others, file]) transfer.items.add(each);
  input.files = transfer.files;
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
}

function unfit(input: HTMLInputElement, file: File): AttachResult | null {
  const kinds = input.accept.split(',').map((kind) => kind.trim().toLowerCase());
  const takesPdf = kinds.some((kind) => ['', '.pdf', 'application/pdf', 'application/*', '*/*', '*'].includes(kind));
  return takesPdf ? tooLarge(input, file) : notAttached('file-type');
}

function tooLarge(at: Element, file: File): AttachResult | null {
  const { bytes, said } = limitOf(at);
  return file.size > bytes ? notAttached('too-large', said) : null;
}
