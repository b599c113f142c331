import { render } from 'preact';
import { t } from '../../extension/i18n';
import { namedTab } from '../../extension/page';
import { inChosenLanguage } from '../components/in-language';
import { FormsPage } from './forms-page';

void inChosenLanguage(() => {
  document.title = t('formsHeading');
  render(<FormsPage tabId={namedTab(location.search)} />, document.body);
  performance.mark('usable');
});
