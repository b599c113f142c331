import { render } from 'preact';
import { Popup } from './popup';
import { openForm } from './use-form';

// Reading the page begins before anything is drawn.
const opening = openForm(location.search);
render(<Popup search={location.search} opening={opening} />, document.body);
