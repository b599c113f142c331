import { render } from 'preact';
import { t } from '../../extension/i18n';
import { whichBrowser } from '../../extension/which-browser';
import { Welcome } from './welcome';

document.title = t('welcomeTitle');
render(<Welcome browser={whichBrowser()} />, document.body);
