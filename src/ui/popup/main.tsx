import { render } from 'preact';
import { inChosenLanguage } from '../components/in-language';
import { openAtOnce } from './form-state';
import { Popup } from './popup';

// Reading the page begins before anything is drawn.
const opening = openAtOnce(location.search);
if (location.search) document.documentElement.classList.add('in-tab');
void inChosenLanguage(() => render(<Popup search={location.search} opening={opening} />, document.body));
