import { render } from 'preact';
import { t } from '../../extension/i18n';
import { whichBrowser } from '../../extension/which-browser';
import { inChosenLanguage } from '../components/in-language';
import { Welcome } from './welcome';

void inChosenLanguage(() => {
  document.title = t('welcomeTitle');
  render(<Welcome browser={whichBrowser()} />, document.body);
});
