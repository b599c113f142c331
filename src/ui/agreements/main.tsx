import { render } from 'preact';
import { t } from '../../extension/i18n';
import { isInPrivateWindow } from '../../extension/page';
import { latestForms } from '../../extension/signed-forms';
import { inChosenLanguage } from '../components/in-language';
import { AgreementsPage, AT_ONCE } from './agreements-page';

const opening = latestForms(AT_ONCE);
void inChosenLanguage(() => {
  document.title = t('agreementsHeading');
  render(<AgreementsPage opening={opening} inPrivateWindow={isInPrivateWindow()} />, document.body);
});
