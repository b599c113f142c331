import { ABOUT_FORM, type AttachField } from './field';
import { labelsOf, labelText, nearest } from './label';

const FILE = 'input[type="file"]:not([disabled])';
/** How many fields of a page are looked at. */
const MOST_FIELDS = 100;

/**
 * The file fields of a page whose label speaks of an agreement, a permission, a copyright or licence form, or consent;
 * only they, so that no paper is replaced by a form. Knows the upload controls of HotCRP (3.0b3 to the development head
 * of 2026), of OpenReview's editor (2026) and of CMT, which appear only when asked for, and every plain file input.
 */
export function findAttachFields(document: Document, url: URL): AttachField[] {
  const ofHotcrp = hotcrpFields(document);
  if (ofHotcrp.length > 0) return ofHotcrp;
  if (/(?:^|\.)openreview\.net$/.test(url.hostname)) return openreviewFields(document);
  if (url.hostname === 'cmt3.research.microsoft.com') return cmtFields(document, url);
  return all(document, FILE).flatMap((at) => {
    const label = labelsOf(document, at).find((text) => ABOUT_FORM.test(text));
    return label ? [{ label, kind: 'plain', uploadsAtOnce: false, at }] : [];
  });
}

/** HotCRP draws a button; the file input comes when it is pressed. A form's file goes up with "Save", not before. */
function hotcrpFields(document: Document): AttachField[] {
  return all(document, '.has-document').flatMap((holder) => {
    const at = all(holder, '.js-replace-document')[0] ?? all(holder, FILE)[0];
    const section = holder.closest('.s-sf, .pfe, .pf, fieldset') ?? holder;
    const label = labelText(section.querySelector('.field-title, .pfehead, legend, h3'));
    return at && ABOUT_FORM.test(label) ? [{ label, kind: 'hotcrp', uploadsAtOnce: false, at }] : [];
  });
}

/** OpenReview's editor: the field's name labels the input; a field called "pdf" is the form's where its heading says so. */
function openreviewFields(document: Document): AttachField[] {
  return all(document, `${FILE}[aria-label]`).flatMap((at) => {
    const name = at.getAttribute('aria-label') ?? '';
    const title = labelText(nearest(at, 'h5'));
    const reply = /^pdf$/i.test(name) ? labelText(nearest(at, 'h2, h3, h4')) : '';
    const label = ABOUT_FORM.test(name)
      ? title || name.replaceAll('_', ' ')
      : [title, reply].find((text) => ABOUT_FORM.test(text));
    return label ? [{ label, kind: 'openreview', uploadsAtOnce: true, at }] : [];
  });
}

/** CMT has one place for all the files of a submission: offered on camera-ready pages and where the page asks for a form. */
function cmtFields(document: Document, url: URL): AttachField[] {
  const buttons = document.querySelector('#fileDropBox') ? all(document, 'button, a, label') : [];
  const opensField = buttons.find((button) => /^upload from computer$/i.test(labelText(button)));
  const at = all(document, '#submissionFormFile')[0] ?? opensField;
  const asks =
    /camera/i.test(url.pathname) || ABOUT_FORM.test(at?.closest('form, main, .container')?.textContent ?? '');
  return at && asks ? [{ label: 'Files', kind: 'cmt', uploadsAtOnce: true, at }] : [];
}

function all(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)].slice(0, MOST_FIELDS);
}
