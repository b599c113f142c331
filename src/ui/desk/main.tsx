import { render } from 'preact';
import { t } from '../../extension/i18n';
import { namedTab } from '../../extension/page';
import { inChosenLanguage } from '../components/in-language';
import { DeskPage } from './desk-page';

void inChosenLanguage(() => {
  document.title = t('deskHeading');
  render(<DeskPage tabId={namedTab(location.search)} />, document.body);
  performance.mark('usable');
});
