import { render } from 'preact';
import { takeHandedOver } from '../../extension/handed-over';
import { t } from '../../extension/i18n';
import { namedTab } from '../../extension/page';
import { CheckPage } from './check-page';
import { openContext } from './context';

// What the page belongs to is read before anything is drawn.
const opening = openContext(location.search);
document.title = t('checkHeading');
render(
  <CheckPage tabId={namedTab(location.search)} opening={opening} handedOver={takeHandedOver(location.search)} />,
  document.body,
);
performance.mark('usable');
