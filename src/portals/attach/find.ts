import { type Candidate, FILE, firstHundred } from './candidates';
import type { AttachField } from './field';
import { hotcrpFields } from './hotcrp-fields';
import { aboutForm, formLabel, labelText, nearestBefore } from './label';
import { openreviewFields } from './openreview-fields';

/**
 * The file fields of a page whose label speaks of an agreement, a permission, a copyright or licence form, consent, or
 * of signed forms; only they, so that no paper is replaced by a form. Those that surely are fields for the form stand
 * first. Knows the upload controls of HotCRP (3.0b3 to the development head of 2026), of OpenReview's editor (1.15) and
 * of CMT, which appear only when asked for, and every plain file input.
 */
export function findAttachFields(document: Document, url: URL): AttachField[] {
  const candidates = candidatesOn(document, url).filter(({ field }) => !field.at.closest('fieldset[disabled]'));
  return distinct([...candidates].sort((a, b) => b.sure - a.sure).map(({ field }) => field));
}

function candidatesOn(document: Document, url: URL): Candidate[] {
  if (document.querySelector('.has-document[data-document-name], .has-editable-attachments'))
    return hotcrpFields(document);
  if (/(?:^|\.)openreview\.net$/.test(url.hostname)) return openreviewFields(document);
  if (url.hostname === 'cmt3.research.microsoft.com') return cmtFields(document, url);
  return firstHundred<HTMLInputElement>(document, FILE).flatMap((at) => {
    const found = formLabel(document, at);
    if (!found) return [];
    const { label, sure } = found;
    return [{ field: { label, kind: 'plain', several: at.multiple, sentFrom: Number.POSITIVE_INFINITY, at }, sure }];
  });
}

/** CMT has one place for all the files of a submission: offered on camera-ready pages and where the page asks for a form. */
function cmtFields(document: Document, url: URL): Candidate[] {
  const buttons = document.querySelector('#fileDropBox') ? firstHundred<HTMLElement>(document, 'button, a, label') : [];
  const opensField = buttons.find((button) => /^upload from computer$/i.test(labelText(button)));
  const at = firstHundred<HTMLElement>(document, '#submissionFormFile')[0] ?? opensField;
  const form = at?.closest('form, main, .container');
  const asks =
    /camera/i.test(url.pathname) || [...(form?.querySelectorAll('*') ?? [])].slice(0, 2000).some(speaksOfForm);
  return at && asks ? [{ field: { label: 'Files', kind: 'cmt', several: true, sentFrom: 0, at }, sure: 2 }] : [];
}

function speaksOfForm(element: Element): boolean {
  return element.childElementCount === 0 && aboutForm(labelText(element)) === 2;
}

/** Fields of one name on one page are told apart by the heading above them, else by their number. */
function distinct(fields: readonly AttachField[]): AttachField[] {
  const labels = new Set<string>();
  return fields.map((field) => {
    const same = fields.filter(({ label }) => label === field.label).length > 1;
    const heading = same ? labelText(nearestBefore(field.at, 'h1, h2, h3, h4')) : '';
    const whole = heading && heading !== field.label ? `${field.label} (${heading})` : field.label;
    let label = whole;
    for (let number = 2; labels.has(label); number++) label = `${whole} ${number}`;
    labels.add(label);
    return { ...field, label };
  });
}
