import { render } from 'preact';
import { inChosenLanguage } from '../components/in-language';
import { type Begun, FIRST } from './begin';
import { openForm } from './form-state';
import { Popup } from './popup';

/** Draws the popup, with what was begun for it, in the language that it `speaks` by then. */
export function open(search: string, begun: Begun, speaks: Promise<void>): void {
  const opening = openForm(search, FIRST, begun);
  if (search) document.documentElement.classList.add('in-tab');
  void inChosenLanguage(() => render(<Popup search={search} opening={opening} />, document.body), speaks);
}
