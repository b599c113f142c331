import { render } from 'preact';
import { openForm } from './form-state';
import { Popup } from './popup';

// Reading the page begins before anything is drawn.
const opening = openForm(location.search);
if (location.search) document.documentElement.classList.add('in-tab');
render(<Popup search={location.search} opening={opening} />, document.body);
