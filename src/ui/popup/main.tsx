import { render } from 'preact';
import { openForm } from './form-state';
import { Popup } from './popup';

// Reading the page begins before anything is drawn.
const opening = openForm(location.search);
render(<Popup search={location.search} opening={opening} />, document.body);
