import { render } from 'preact';
import { t } from '../../extension/i18n';
import { isInPrivateWindow } from '../../extension/page';
import { signedForms } from '../../extension/signed-forms';
import { AgreementsPage } from './agreements-page';

document.title = t('agreementsHeading');
render(<AgreementsPage opening={signedForms()} inPrivateWindow={isInPrivateWindow()} />, document.body);
