import { foundText } from '../../paper/found-text';
import { ABOUT_FORM } from './field';

/** The longest label, in characters; more is a page's text and says nothing of one field. */
const LONGEST_LABEL = 200;
const FARTHEST_UP = 8;

/** Other names of the form: by who asks for it or signs it, by what is transferred, by its usual initials. */
const OTHER_NAMES = [
  /\b(?:transfer|release|authors?|publication|publishing|publisher|proceedings|pmlr|legal)(?:['’]s?|s['’]?)? (?:forms?|contracts?|statements?)\b/i,
  /\bpmlr\b|\brights? (?:forms?|transfer|assignment|retention|to publish)\b|\b(?:transfer|assignment|cession) of rights\b/i,
  /\bpublish(?:ing|ers?)(?:['’]s?)? (?:rights|contract)\b|\blicensing\b|\b(?:cta|ctf|crf|ltp)\b/i,
];
/** What may as well be the label of another document, a recording's release or a letter: offered behind the others. */
const PERHAPS =
  /\bsigned\b|\bsignatures?\b|\breleases?\b|\brights\b|\bauthori[sz]ation\b|^(?:final |required |all |scanned )?(?:forms?|contracts?)$/i;

/** How surely a label is that of a field for the form: 2 it speaks of such a form, 1 it may, 0 it does not. */
export function aboutForm(label: string): 0 | 1 | 2 {
  if (ABOUT_FORM.test(label) || OTHER_NAMES.some((name) => name.test(label))) return 2;
  return PERHAPS.test(label) ? 1 : 0;
}

/** The text of an element as a label: without what stands in parentheses, a mark of a required field, a colon. */
export function labelText(element: Element | null | undefined): string {
  const text = foundText(element?.textContent);
  return text.length > LONGEST_LABEL ? '' : text.replace(/ ?\([^()]*\)/g, '').replace(/[ *:：]+$/, '');
}

/** The last element of a kind that stands before another within the nearest ancestor that holds such a one, or null. */
export function nearestBefore(at: Element, selector: string): Element | null {
  let up = at.parentElement;
  for (let i = 0; up && i < FARTHEST_UP; i++, up = up.parentElement) {
    const before = [...up.querySelectorAll(selector)].filter(
      (each) => each.compareDocumentPosition(at) & 4 /* at follows */,
    );
    const last = before.at(-1);
    if (last) return last;
  }
  return null;
}

/** How surely a plain file input is a field for the form, and by which of its labels; null where it is none. */
export function formLabel(document: Document, at: Element): { readonly label: string; readonly sure: 1 | 2 } | null {
  const own = ownLabels(document, at);
  const inName = foundText(at.getAttribute('name')?.replace(/[_-]+/g, ' '));
  // A field that is called something is judged by that, not by what stands around it.
  for (const label of own.length > 0 ? [...own, inName] : [...around(at), inName]) {
    const sure = aboutForm(label);
    if (sure !== 0) return { label, sure };
  }
  return null;
}

/** What the page says outright to be the label of a control. */
function ownLabels(document: Document, at: Element): string[] {
  const id = at.getAttribute('id');
  const named = id
    ? [...document.getElementsByTagName('label')].filter((label) => label.getAttribute('for') === id)
    : [];
  const referred = at.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const elements = [...named, at.closest('label'), ...referred.map((each) => document.getElementById(each))];
  const words = [at.getAttribute('aria-label'), at.getAttribute('title')];
  return [...elements.map(labelText), ...words.map(foundText)].filter(Boolean);
}

/** What stands around a control and may be its label: nothing that holds another control. */
function around(at: Element): string[] {
  const holder = at.closest('td, dd, p, li, div');
  const before = holder?.previousElementSibling ?? null;
  const group = at.closest('fieldset');
  const controls = (element: Element | null) => element?.querySelectorAll('input, select, textarea').length ?? 0;
  const files = group?.querySelectorAll('input[type="file"]').length;
  return [
    controls(before) === 0 ? labelText(before) : '',
    controls(holder) === 1 ? labelText(holder) : '',
    files === 1 ? labelText(group?.querySelector('legend')) : '',
  ].filter(Boolean);
}
