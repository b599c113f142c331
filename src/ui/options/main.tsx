import { render } from 'preact';
import { t } from '../../extension/i18n';
import { Options } from './options';

document.title = t('optionsTitle');
render(<Options />, document.body);
