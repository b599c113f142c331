import { render } from 'preact';
import { t } from '../../extension/i18n';
import { closeWithPrivateWindows, isOfPrivateWindow } from '../../extension/page';
import { Options } from './options';

document.title = t('optionsTitle');
const ofPrivate = isOfPrivateWindow(location.search);
if (ofPrivate) closeWithPrivateWindows();
render(<Options ofPrivate={ofPrivate} />, document.body);
