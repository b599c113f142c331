import { speakChosen } from '../../extension/language';
import { isInPrivateWindow } from '../../extension/page';
import { begin, FIRST } from './begin';

// What the browser and the page are asked for comes while the popup's own modules are loaded.
const begun = begin(location.search, FIRST);
const speaks = speakChosen(isInPrivateWindow(), begun.stored);
void import('./open').then(({ open }) => open(location.search, begun, speaks));
