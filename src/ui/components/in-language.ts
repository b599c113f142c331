import { speakChosen } from '../../extension/language';
import { isInPrivateWindow } from '../../extension/page';
import { ownLanguage } from './own-language';

/** Draws a page as soon as it is known which language it speaks: its first words are in that one. */
export async function inChosenLanguage(
  draw: () => void,
  speaks: Promise<void> = speakChosen(isInPrivateWindow()),
): Promise<void> {
  await speaks;
  nameLanguage();
  draw();
}

/** Says on the page itself which language its words are in, and which way they run. */
export function nameLanguage(): void {
  Object.assign(document.documentElement, ownLanguage());
}
