import { foundText, LONGEST_TEXT } from '../../paper/found-text';

/** The controls whose value is what the page shows. */
const CONTROL = 'textarea, input:not([type]), input[type="text"], input[type="email"]';
/** Elements whose text is not shown, or is no text of the page's own. */
const SILENT = 'script, style, template, noscript, select, button';

/**
 * What a node shows: the value of the text field in it, else its text without scripts and choices, as far as the given
 * number of characters (and to the end of the text in which that falls).
 */
export function shownIn(node: Node, atMost = LONGEST_TEXT + 1): string {
  if (!isElement(node)) return (node.nodeType === 3 && node.nodeValue) || '';
  if (node.matches(SILENT)) return '';
  // What holds a table is layout, not a field with its control.
  const control = node.matches(CONTROL) ? node : node.querySelector('table') ? null : node.querySelector(CONTROL);
  if (control) return (control as HTMLInputElement).value ?? '';
  let shown = '';
  const texts = node.ownerDocument.createTreeWalker(node, 4 /* text nodes */);
  for (let text = texts.nextNode(); text && shown.length < atMost; text = texts.nextNode()) {
    if (!text.parentElement?.matches(SILENT)) shown += text.nodeValue ?? '';
  }
  return shown;
}

/** What several nodes in a row show, in one line, without the colon that ends a label. */
export function shownInAll(nodes: readonly Node[]): string {
  return foundText(nodes.map((node) => shownIn(node)).join('')).replace(/^[:：] ?/, '');
}

/** What gives a title's letters another meaning or place. */
const MEANING = 'sub, sup, math, br, p, div';
/** How many elements a title may consist of, and how many deep. */
const MOST_PARTS = 200;
const DEEPEST = 20;

/** What nodes show as a title: as `shownInAll`, with raised and lowered letters and formulas still in their tags, words set apart. */
export function titleIn(nodes: readonly Node[]): string {
  const plain = nodes.every((node) => !isElement(node) || (!node.matches(MEANING) && !node.querySelector(MEANING)));
  const many = nodes.some((node) => isElement(node) && node.getElementsByTagName('*').length > MOST_PARTS);
  if (plain || many) return shownInAll(nodes);
  return foundText(nodes.map((node) => inTags(node, 0)).join('')).replace(/^[:：] ?/, '');
}

function inTags(node: Node, depth: number): string {
  if (!isElement(node)) return shownIn(node).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  if (node.matches(`${SILENT}, ${CONTROL}`) || depth > DEEPEST) return shownIn(node);
  if (node.localName === 'math') return node.outerHTML;
  if (node.localName === 'br') return ' ';
  const inside = [...node.childNodes].map((child) => inTags(child, depth + 1)).join('');
  if (node.matches('p, div')) return ` ${inside} `;
  return node.matches('sub, sup') ? `<${node.localName}>${inside}</${node.localName}>` : inside;
}

/** Whether a node is an element (no check by class: the page's classes are another window's). */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
