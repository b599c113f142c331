import { render } from 'preact';
import { t } from '../../extension/i18n';
import { isInPrivateWindow } from '../../extension/page';
import { Options } from './options';

document.title = t('optionsTitle');
render(<Options ofPrivate={isInPrivateWindow()} />, document.body);
