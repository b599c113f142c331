import { type Candidate, FILE, firstHundred } from './candidates';
import { aboutForm, labelText, nearestBefore } from './label';

/** The name of the field that holds the paper itself. */
const PAPERS_OWN = /^pdf$/i;
/** Fields of the paper: the form that has one is the paper's own. */
const PAPERS_FACTS = /^(?:title|authors|authorids|abstract|tl;?dr|keywords)$/i;
/** What the heading of a form that changes what is there already says. */
const CHANGES = /\b(?:edit|revis|modif|updat|replac)/i;

/**
 * The fields of OpenReview's editor: the field's name labels the input. A reply that is the form itself calls its only
 * file "pdf", as the paper's own field is called: such a field is offered only where its heading speaks of a form and of
 * no change, where no other field fits, and where the form has neither another file nor any fact of the paper.
 */
export function openreviewFields(document: Document): Candidate[] {
  const inputs = firstHundred<HTMLInputElement>(document, FILE);
  const named = inputs.flatMap((at) => {
    const name = at.getAttribute('aria-label') ?? '';
    if (PAPERS_OWN.test(name)) return [];
    const title = titleOf(at);
    const words = name.replaceAll('_', ' ');
    const sure = Math.max(aboutForm(words), aboutForm(title));
    return sure > 0 ? [candidate(at, title || words, sure === 2 ? 2 : 1)] : [];
  });
  return named.length > 0 ? named : inputs.flatMap(replyThatIsTheForm);
}

function replyThatIsTheForm(at: HTMLInputElement): Candidate[] {
  const heading = PAPERS_OWN.test(at.getAttribute('aria-label') ?? '') ? nearestBefore(at, 'h2, h3, h4') : null;
  const label = labelText(heading);
  const sure = aboutForm(label);
  if (!heading || sure === 0 || CHANGES.test(label)) return [];
  let form = at.parentElement;
  while (form && !form.contains(heading)) form = form.parentElement;
  const files = form ? form.querySelectorAll('input[type="file"]').length : 0;
  const papers = [...(form?.querySelectorAll('h5') ?? [])].some((title) => PAPERS_FACTS.test(labelText(title)));
  return files === 1 && !papers ? [candidate(at, label, sure)] : [];
}

/** What the editor shows as the name of a field; '' where the title before it is that of another field. */
function titleOf(at: Element): string {
  const title = nearestBefore(at, 'h5');
  const between = firstHundred(at.ownerDocument, 'input[type="file"]').some(
    (other) => title && follows(title, other) && follows(other, at),
  );
  return between ? '' : labelText(title);
}

function follows(first: Element, second: Element): boolean {
  return Boolean(first.compareDocumentPosition(second) & 4 /* it follows */);
}

function candidate(at: HTMLInputElement, label: string, sure: 1 | 2): Candidate {
  return { field: { label, kind: 'openreview', several: at.multiple, sentFrom: 0, at }, sure };
}
