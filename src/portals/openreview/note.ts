import { foundText } from '../../paper/found-text';
import { idIn } from './address';

/** The note that a forum page's body shows at its head, before the replies. */
export interface ShownNote {
  readonly element: Element;
  /** Its id, or '' where the page tells none: a note without a PDF that was never revised. */
  readonly id: string;
  /** Whether it has a PDF on OpenReview. */
  readonly hasPdf: boolean;
  /** Its title, or null where MathJax has typeset it. */
  readonly title: string | null;
}

/** The note of a page of API v2, or of v1, as the server sends it and as it is rebuilt; null where none is shown. */
export function shownNote(document: Document): ShownNote | null {
  const element = document.querySelector('.forum-note, .legacy-forum .note');
  if (!element) return null;
  const pdf = ownLink(element, '/pdf?id=');
  const id = /^note_(.+)$/.exec(element.id)?.[1] || pdf || ownLink(element, '/revisions?id=');
  const heading = element.querySelector('.citation_title, .note_content_title');
  const typeset = heading?.querySelector('mjx-container, .MathJax') ?? null;
  return { element, id, hasPdf: pdf !== '', title: typeset ? null : foundText(ownWords(heading)) };
}

/** The id in the note's own links; an abstract may link to other papers. */
function ownLink(note: Element, start: string): string {
  const links = [...note.querySelectorAll(`a[href^="${start}"]`)];
  return idIn(links.find((link) => !link.closest('.note-content, .note_contents'))?.getAttribute('href'));
}

/** In API v1 the link to the PDF stands within the heading. */
function ownWords(heading: Element | null): string {
  return [...(heading?.childNodes ?? [])].map((node) => (node.nodeName === 'A' ? '' : node.textContent)).join('');
}

/** The value of one of a note's labelled fields, or ''. */
export function fieldOf(note: Element | null, label: string): string {
  for (const name of note?.querySelectorAll('.note-content-field, .note_content_field') ?? []) {
    if (foundText(name.textContent) === label) return foundText(name.nextElementSibling?.textContent);
  }
  return '';
}
