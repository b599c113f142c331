import { render } from 'preact';
import { t } from '../../extension/i18n';
import { isInPrivateWindow } from '../../extension/page';
import { signedForms } from '../../extension/signed-forms';
import { inChosenLanguage } from '../components/in-language';
import { AgreementsPage } from './agreements-page';

const opening = signedForms();
void inChosenLanguage(() => {
  document.title = t('agreementsHeading');
  render(<AgreementsPage opening={opening} inPrivateWindow={isInPrivateWindow()} />, document.body);
});
