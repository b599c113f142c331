import { LABEL_BEGINNING, type Label, labelIn } from './label';
import { isElement, shownIn } from './shown';

/** A label that was found, and the nodes that stand beside it. */
export interface Labelled {
  readonly label: Label;
  readonly at: Element;
  readonly value: readonly Node[];
}

/** How many labels are followed up on one page, how far up, and how many nodes on. */
const MOST_LABELS = 80;
const FARTHEST_UP = 4;
/** How many elements around a label are looked at. */
const DEEPEST = 50;
const FARTHEST_ON = 40;

/** What may be a label, at the beginning of a text, and its colon. */
const BEGUN = /^\s{0,200}([^:：]{1,80})([:：])?/;
/** As many characters of a value tell whether it is one, rather than another label. */
const BEGINNING = 100;
/** Labels of table columns only. */
const COLUMNS: ReadonlySet<Label> = new Set(['first', 'last', 'name', 'email', 'corresponding']);
/** Elements whose text announces nothing. */
const SILENT = 'script, style, option, button, select, nav';
/** Elements that run on in a line, so that a value may consist of several. */
const IN_LINE = 'a, b, em, i, font, small, span, strong, sub, sup, u';
/** Elements beyond which a label has nothing to say. */
const BOUNDARY = 'tr, ul, ol, dl, form, section, main, body';

/**
 * The labels of a page that have a value, in the page's order: in the next cell, after a `dt`, in the field that a
 * `label` names, in the next element, or after a colon on the same line. Table headings have none.
 */
export function labelledValues(document: Document, headings: ReadonlySet<Element>): readonly Labelled[] {
  const found: Labelled[] = [];
  let tried = 0;
  const texts = document.createTreeWalker(document.body ?? document, 4 /* text nodes */);
  for (let node = texts.nextNode(); node && tried < MOST_LABELS; node = texts.nextNode()) {
    const text = node.nodeValue ?? '';
    if (!LABEL_BEGINNING.test(text)) continue;
    const at = node.parentElement;
    // Only the beginning is looked at, which keeps long texts cheap.
    const [begun = '', words = '', colon] = BEGUN.exec(text) ?? [];
    const label = labelIn(words);
    const row = label && at?.closest('tr');
    if (!at || !label || COLUMNS.has(label) || (row && headings.has(row)) || around(at, SILENT)) continue;
    if (found.some((known) => known.label === 'abstract' && known.value.some((part) => part.contains(at)))) continue;
    tried++;
    const rest = colon ? text.slice(begun.length) : '';
    const value = rest.trim()
      ? [document.createTextNode(rest), ...followingIn(node, label, true)]
      : valueBeside(document, at, node, label);
    const first = value.find(hasContent);
    const none = !first || labelIn(shownIn(first, BEGINNING)) !== null || (!rest.trim() && isNextLabel(first));
    if (!none) found.push({ label, at, value });
  }
  return found;
}

/** The element itself or the nearest around it that fits; unlike `closest`, at no cost where a page nests thousands. */
function around(at: Element, selector: string): Element | null {
  let each: Element | null = at;
  for (let up = 0; each && up < DEEPEST; up++, each = each.parentElement) if (each.matches(selector)) return each;
  return null;
}

function valueBeside(document: Document, at: Element, text: Node, label: Label): readonly Node[] {
  const named = around(at, 'label[for]')?.getAttribute('for');
  const field = named ? document.getElementById(named) : null;
  if (field) return [field];
  let from = text;
  for (let up = 0; up < FARTHEST_UP; up++) {
    const value = followingIn(from, label, false);
    if (value.length > 0) return value;
    const parent = from.parentElement;
    if (!parent || parent.matches(BOUNDARY)) return [];
    from = parent;
  }
  return [];
}

/**
 * The value that follows a node: one block, or what runs on in the line up to a break or another label; for authors the
 * next lines too, up to an empty one. `afterColon` tells that the value began in the node itself.
 */
function followingIn(node: Node, label: Label, afterColon: boolean): readonly Node[] {
  const line: Node[] = [];
  let begun = afterColon;
  let empty = false;
  let next = node.nextSibling;
  for (let on = 0; next && on < FARTHEST_ON; on++, next = next.nextSibling) {
    const content = hasContent(next);
    const breaks = isElement(next) && next.localName === 'br';
    const block = isElement(next) && !next.matches(IN_LINE) && !(breaks && label === 'authors');
    if (begun && (block || (breaks && empty) || startsLabel(next))) break;
    if (block && content) return [next];
    if (!block) line.push(next);
    begun ||= content && !block;
    empty = breaks || (empty && !content);
  }
  return begun ? line : [];
}

function startsLabel(node: Node): boolean {
  const [, words = '', colon] = BEGUN.exec(shownIn(node, BEGINNING) + (node.nextSibling?.nodeValue ?? '')) ?? [];
  return colon !== undefined && labelIn(words) !== null;
}

/** Whether what comes after an empty value is the next label with its value; a cell of its own may begin like one. */
function isNextLabel(node: Node): boolean {
  return !(isElement(node) && node.matches('td, th, dd')) && startsLabel(node);
}

function hasContent(node: Node): boolean {
  return /[\p{L}\p{N}]/u.test(shownIn(node, BEGINNING));
}
