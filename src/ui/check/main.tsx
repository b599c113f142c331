import { render } from 'preact';
import { takeHandedOver } from '../../extension/handed-over';
import { t } from '../../extension/i18n';
import { namedTab } from '../../extension/page';
import { inChosenLanguage } from '../components/in-language';
import { CheckPage } from './check-page';
import { openContext } from './context';

// What the page belongs to is read before anything is drawn.
const opening = openContext(location.search);
const handedOver = takeHandedOver(location.search);
void inChosenLanguage(() => {
  document.title = t('checkHeading');
  render(<CheckPage tabId={namedTab(location.search)} opening={opening} handedOver={handedOver} />, document.body);
  performance.mark('usable');
});
