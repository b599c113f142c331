import { foundText } from '../../paper/found-text';

/** The controls whose value is what the page shows. */
const CONTROL = 'textarea, input:not([type]), input[type="text"], input[type="email"]';

/** What a node shows: the value of the text field in it, else its text without scripts and styles. */
export function shownIn(node: Node): string {
  if (!isElement(node)) return (node.nodeType === 3 && node.nodeValue) || '';
  if (node.matches('script, style, template, noscript, select, button')) return '';
  const control = node.matches(CONTROL) ? node : node.querySelector(CONTROL);
  return control ? ((control as HTMLInputElement).value ?? '') : (node.textContent ?? '');
}

/** What several nodes in a row show, in one line, without the colon that ends a label. */
export function shownInAll(nodes: readonly Node[]): string {
  return foundText(nodes.map(shownIn).join('')).replace(/^[:：] ?/, '');
}

/** Whether a node is an element (no check by class: the page's classes are another window's). */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
