import { render } from 'preact';
import { takeSelection } from '../../extension/check-page';
import { t } from '../../extension/i18n';
import { CheckPage } from './check-page';
import { openContext } from './context';

// What the page belongs to is read before anything is drawn.
const opening = openContext(location.search);
document.title = t('checkHeading');
render(<CheckPage opening={opening} text={takeSelection(location.search)} />, document.body);
performance.mark('usable');
