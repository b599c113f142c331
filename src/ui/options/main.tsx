import { render } from 'preact';
import { t } from '../../extension/i18n';
import { isInPrivateWindow } from '../../extension/page';
import { inChosenLanguage } from '../components/in-language';
import { Options } from './options';

void inChosenLanguage(() => {
  document.title = t('optionsTitle');
  render(<Options ofPrivate={isInPrivateWindow()} />, document.body);
});
