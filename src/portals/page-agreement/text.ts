import { agreements } from '../../agreements';
import type { Agreement } from '../../agreements/agreement';
import { headingOf, partsOf, plainWords } from '../../agreements/parts';
import { isElement } from '../labels/shown';
import { extentOf, runsOf, wordsOf } from './wording';

/** A page with more text or more pieces of it is none that shows an agreement. In UTF-16 units; text nodes. */
const LONGEST = 500_000;
const MOST_TEXTS = 60_000;
/** How many fields and frames of a page are looked into. */
const MOST_HOLDERS = 20;
/** What stands around an agreement on a page and is no part of it. */
const AROUND =
  'nav, header, footer, aside, button, select, script, style, noscript, template, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [role="button"]';
/** What holds text that is not drawn where it stands. */
const UNDRAWN = 'textarea, select, script, style, noscript, template';
/** Fields that are filled in on the page: what they hold is part of the form. */
const FIELD = 'textarea, input:not([type]), input[type="text"], input[type="date"]';
/** What an agreement is shown in, with all that belongs to it. */
const HOLDER = 'main, article, section, form, fieldset, dialog, td, [role="main"], [role="dialog"], body';

/** The agreements' own words as they are looked for, and the heading that each begins with. */
const wordings = agreements.map((agreement) => ({
  runs: new Set(runsOf(wordsOf(textOf(agreement)))),
  heading: wordsOf(headingOf(agreement)).join(' '),
}));

/**
 * The text of the agreement that a page shows: in its own text, in a text field or in a frame of its own origin. From
 * the agreement's heading to the end of what holds it, line by line as drawn, so that nothing added behind is left out.
 * Null where the page shows none.
 */
export function shownAgreement(document: Document): string | null {
  return inText(document) ?? inField(document) ?? inFrame(document);
}

function inField(document: Document): string | null {
  const fields = [...document.getElementsByTagName('textarea')].slice(0, MOST_HOLDERS).filter(isShown);
  const values = fields.map(({ value }) => value).filter((value) => value.length < LONGEST);
  return values.find((value) => wordings.some(({ runs }) => extentOf(runs, wordsOf(value)))) ?? null;
}

function inFrame(document: Document): string | null {
  for (const frame of [...document.getElementsByTagName('iframe')].slice(0, MOST_HOLDERS).filter(isShown)) {
    const text = frame.contentDocument?.body && inText(frame.contentDocument);
    if (text) return text;
  }
  return null;
}

function inText({ body }: Document): string | null {
  const texts = body ? textsIn(body) : [];
  for (const { runs, heading } of wordings) {
    if (!extentIn(runs, texts)) continue;
    const shown = texts.filter(({ parentElement }) => parentElement && isShown(parentElement));
    const extent = extentIn(runs, shown);
    if (extent) return excerpt(extent.first, extent.last, heading);
  }
  return null;
}

/** The text nodes of a page; none where that is too much. */
function textsIn(body: HTMLElement): readonly Text[] {
  const texts: Text[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, 4 /* text nodes */);
  let length = 0;
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    if (text.parentElement?.matches(UNDRAWN)) continue;
    length += text.data.length;
    if (length > LONGEST || texts.push(text) > MOST_TEXTS) return [];
  }
  return texts;
}

function extentIn(runs: ReadonlySet<string>, texts: readonly Text[]): { first: Text; last: Text } | null {
  const words = texts.flatMap((text) => wordsOf(text.data).map((word) => ({ word, text })));
  const extent = extentOf(
    runs,
    words.map(({ word }) => word),
  );
  const first = extent && words[extent.first];
  const last = extent && words[extent.last];
  return first && last ? { first: first.text, last: last.text } : null;
}

function excerpt(first: Text, last: Text, heading: string): string {
  const range = first.ownerDocument.createRange();
  range.setStart(first, 0);
  range.setEnd(last, last.length);
  const common = range.commonAncestorContainer;
  const holder = (isElement(common) ? common : common.parentElement)?.closest(HOLDER) ?? first.ownerDocument.body;
  const lines = linesOf(holder).split('\n');
  const folded = lines.map((line) => wordsOf(line).join(' '));
  const opening = folded.findIndex((line) => line.includes(wordsOf(first.data).join(' ')));
  const headed = folded.slice(0, opening + 1).lastIndexOf(heading);
  return lines.slice(Math.max(0, headed)).join('\n').trim();
}

/** What an element shows, line by line, without what stands around. */
function linesOf(element: Element): string {
  if (element.matches('br')) return '\n';
  if (element.matches(AROUND) || !isShown(element)) return '';
  if (element.matches(FIELD)) return (element as HTMLInputElement | HTMLTextAreaElement).value;
  if (!element.matches('ol') && !element.querySelector(`${AROUND}, ${FIELD}, ol`)) {
    return shownText(element as HTMLElement);
  }
  let number = Number(element.getAttribute('start') ?? 1) - 1;
  const parts = [...element.childNodes].map((node) => {
    if (!isElement(node)) return node.nodeType === 3 ? (node.nodeValue ?? '').replace(/\s+/g, ' ') : '';
    if (!element.matches('ol') || !node.matches('li')) return linesOf(node);
    number = Number(node.getAttribute('value') ?? number + 1);
    return isNumbered(node) ? `${number}. ${linesOf(node)}` : linesOf(node);
  });
  return isInline(element) ? parts.join('') : `${parts.join('')}\n`;
}

function shownText(element: HTMLElement): string {
  return isInline(element) ? element.innerText : `${element.innerText}\n`;
}

function isInline(element: Element): boolean {
  return styleOf(element)?.display.startsWith('inline') === true;
}

/** Whether a list draws numbers before its items, which stand in no text. */
function isNumbered(item: Element): boolean {
  return styleOf(item)?.listStyleType === 'decimal';
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}

function isShown(element: Element): boolean {
  // Where nothing is drawn, there is no such question.
  if (typeof element.checkVisibility !== 'function') return true;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function textOf(agreement: Agreement): string {
  return partsOf(agreement)
    .map((part) => (part.kind === 'words' ? plainWords(part.content, ' ') : ''))
    .join('\n');
}
