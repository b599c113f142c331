import { foundText } from '../../paper/found-text';

/** The longest label, in characters; more is a page's text and says nothing of one field. */
const LONGEST_LABEL = 200;
const FARTHEST_UP = 8;

/** The text of an element as a label: without what stands in parentheses, a mark of a required field, a colon. */
export function labelText(element: Element | null | undefined): string {
  const text = foundText(element?.textContent);
  return text.length > LONGEST_LABEL ? '' : text.replace(/ ?\([^()]*\)/g, '').replace(/[ *:：]+$/, '');
}

/** The first element of a kind within the nearest ancestor that holds one. */
export function nearest(at: Element, selector: string): Element | null {
  let up = at.parentElement;
  for (let i = 0; up && i < FARTHEST_UP; i++, up = up.parentElement) {
    const found = up.querySelector(selector);
    if (found) return found;
  }
  return null;
}

/** Everything that may be the label of a plain file input, the likeliest first. */
export function labelsOf(document: Document, at: Element): string[] {
  const id = at.getAttribute('id');
  const named = id
    ? [...document.getElementsByTagName('label')].filter((label) => label.getAttribute('for') === id)
    : [];
  const referred =
    at
      .getAttribute('aria-labelledby')
      ?.split(/\s+/)
      .map((each) => document.getElementById(each)) ?? [];
  const holder = at.closest('td, dd, p, li, div');
  const elements = [...named, at.closest('label'), ...referred, holder?.previousElementSibling, holder];
  const legend = at.closest('fieldset')?.querySelector('legend');
  const words = [
    at.getAttribute('aria-label'),
    at.getAttribute('title'),
    at.getAttribute('name')?.replace(/[_-]+/g, ' '),
  ];
  return [...elements.map(labelText), ...words.map(foundText), labelText(legend)].filter(Boolean);
}
