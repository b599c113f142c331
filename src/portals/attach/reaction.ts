import { foundText } from '../../paper/found-text';
import { firstHundred } from './candidates';
import type { AttachField } from './field';
import { holderOf, listedIn, storedLines } from './held';
import { sectionOf } from './section';

/** What a page shows of a field at one moment, to be compared with what it shows later. */
export interface Shown {
  /** Signs that a file has arrived: its address (OpenReview), the lines and places that name it. */
  readonly arrivals: ReadonlySet<string | Element>;
  /** What shows that something is under way. */
  readonly progress: ReadonlySet<Element>;
  /** Errors of the page and words beside the field, each with its text. */
  readonly words: ReadonlyMap<Element, string>;
}

const PROGRESS =
  '[role="progressbar"], progress, .progress, .spinner, .spinner-mini, [aria-busy="true"], .prevent-submit';
const ERROR =
  '[role="alert"], [role="alertdialog"], .alert, .toast, .has-error, .text-danger, .invalid-feedback, [class*="error" i]';
/** Words of an error, for pages that mark it in no other way. */
const WORDS_OF_ERROR =
  /\b(?:errors?|fail(?:ed|s|ure)?|too (?:large|big|long)|exceed(?:s|ed)?|larger than|not (?:be )?(?:allowed|accepted|supported|permitted|valid|uploaded|saved)|invalid|unable|could(?: not|n['’]t)|cannot|can['’]t|denied|expired|rejected|refused|wrong|try again|timed out|time-?out)\b/i;
/** How many elements are looked at for errors, and beside the field. */
const MOST_ELEMENTS = 1000;
/** The longest text that is an error to be quoted, in characters. */
const LONGEST = 300;

/** What the page shows of a field now. */
export function shownOf(field: AttachField, input: HTMLInputElement, name: string): Shown {
  const section = sectionOf(input);
  const words = new Map<Element, string>();
  for (const element of [...first(input.ownerDocument, ERROR).flatMap(withinOf), ...first(section, '*')]) {
    const says = isShown(element) && isInnermost(element) && !element.closest('button');
    const text = says ? foundText(element.textContent) : '';
    if (/\p{L}/u.test(text) && text.length <= LONGEST) words.set(element, text);
  }
  return { arrivals: arrivalsOf(field, input, name), progress: new Set(progressOf(field, input)), words };
}

function arrivalsOf({ kind }: AttachField, input: HTMLInputElement, name: string): Set<string | Element> {
  if (kind === 'openreview') return new Set(storedLines(input).map(({ address }) => address));
  if (kind === 'cmt') return new Set(listedIn(input).filter((item) => item.textContent?.includes(name)));
  if (kind === 'hotcrp') return new Set(firstHundred(holderOf(input), '.document-upload-helper'));
  const place = input.closest('form') ?? input.ownerDocument.body;
  return new Set(
    firstHundred(place, 'li, td, p, span, a, div').filter(
      (each) => isInnermost(each) && each.textContent?.includes(name),
    ),
  );
}

function progressOf({ kind }: AttachField, input: HTMLInputElement): Element[] {
  const place =
    kind === 'hotcrp'
      ? holderOf(input)
      : kind === 'cmt'
        ? (input.closest('form') ?? sectionOf(input))
        : sectionOf(input);
  return firstHundred(place, PROGRESS).filter(isShown);
}

/** What the page says since an earlier moment: an error, and, failing that, any new words beside the field. */
export function saidSince(before: Shown, now: Shown, name: string): { readonly error: string; readonly words: string } {
  const fresh = [...now.words].filter(([element, text]) => before.words.get(element) !== text);
  const error = fresh.find(([element, text]) => isError(element) || WORDS_OF_ERROR.test(text.replaceAll(name, '')));
  const words = fresh.find(([, text]) => !text.includes(name));
  return { error: error?.[1] ?? '', words: words?.[1] ?? '' };
}

/** Whether an element stands in one that its page marks as an error: in one of a few words, not in a form with errors. */
function isError(element: Element): boolean {
  const marked = element.closest('.alert-danger, .has-error, .text-danger, .invalid-feedback, [class*="error" i]');
  return (
    marked !== null &&
    foundText(marked.textContent).length <= LONGEST &&
    !marked.querySelector('input, select, textarea')
  );
}

/** An element and what is in it: few, for a long text is no error to be quoted. */
function withinOf(element: Element): Element[] {
  return [element, ...firstHundred(element, '*')];
}

function first(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(selector)].slice(0, MOST_ELEMENTS);
}

/** Whether an element has text of its own, and not only what another within it has. */
function isInnermost(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === 3 && foundText(node.nodeValue) !== '');
}

/** Whether an element is on the screen; where the browser cannot tell, whether nothing hides it outright. */
function isShown(element: Element): boolean {
  if ('checkVisibility' in element) return element.checkVisibility({ visibilityProperty: true });
  return (element as Element).closest('[hidden], .hidden, [style*="display: none"], [style*="display:none"]') === null;
}
