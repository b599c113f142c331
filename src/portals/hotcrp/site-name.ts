import { foundText } from '../../paper/found-text';

/** The conference's name, which every page of a site has at its head, or else in the window's title; '' where none has. */
export function siteName(document: Document): string {
  const named = foundText(document.querySelector('.header-site-name')?.textContent);
  return named || foundText(document.title).replace(/^.* - /, '');
}
