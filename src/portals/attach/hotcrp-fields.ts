import { type Candidate, FILE, firstHundred } from './candidates';
import { aboutForm, labelText } from './label';

/** What holds the paper itself. */
const PAPERS_OWN = /^(?:submission|final)$/;
/** From these sizes on HotCRP sends a file as soon as it is chosen: a part of the server's limit, and bytes. */
const PART_OF_LIMIT = 0.45;
const SENT_AT_ONCE = 4_194_304;

/**
 * HotCRP's fields for one file and for several: it draws a button, and the file input comes when that is pressed. A file
 * goes up with "Save"; a large one is sent before, and still handed in by "Save" alone (head of 2026).
 */
export function hotcrpFields(document: Document): Candidate[] {
  return firstHundred<HTMLElement>(document, '.has-document, .has-editable-attachments').flatMap((holder) => {
    const several = holder.matches('.has-editable-attachments');
    // One of several files is no field of its own.
    if (!several && holder.closest('.has-editable-attachments')) return [];
    if (PAPERS_OWN.test(holder.getAttribute('data-document-name') ?? '')) return [];
    const section = holder.closest('.s-sf, .pfe, .pf, fieldset') ?? holder;
    const label = labelText(section.querySelector('.field-title, .pfehead, legend, h3'));
    const sure = aboutForm(label);
    const at = several
      ? adder(document, holder)
      : (firstHundred<HTMLElement>(holder, '.js-replace-document')[0] ?? firstHundred<HTMLElement>(holder, FILE)[0]);
    if (!at || sure === 0) return [];
    const limit = Number(holder.closest('[data-upload-limit]')?.getAttribute('data-upload-limit')) || Infinity;
    return [
      { field: { label, kind: 'hotcrp', several, sentFrom: Math.min(PART_OF_LIMIT * limit, SENT_AT_ONCE), at }, sure },
    ];
  });
}

/** The button that adds a file to a field for several; it names the field by its id, in old versions not always. */
function adder(document: Document, holder: HTMLElement): HTMLElement | undefined {
  const buttons = firstHundred<HTMLElement>(document, '.js-add-attachment');
  return (
    buttons.find((button) => holder.id && button.getAttribute('data-editable-attachments') === holder.id) ??
    buttons.find((button) => button.parentElement?.contains(holder) || button.parentElement === holder.parentElement)
  );
}
