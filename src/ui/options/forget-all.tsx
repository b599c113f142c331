import { t } from '../../extension/i18n';
import { AskFirst } from './ask-first';
import { exportEverything } from './export-everything';
import { Row } from './row';

/** All that is kept, taken along as a file or forgotten; before it is forgotten it is offered as a file once more. */
export function ForgetAll({ ofPrivate, forgetAll }: { readonly ofPrivate: boolean; forgetAll(): void }) {
  const takeAlong = (
    <button type="button" onClick={() => void exportEverything(ofPrivate)}>
      {t('optionsExport')}
    </button>
  );
  return (
    <Row id="everything" heading={t('optionsEverything')} hint={t('optionsEverythingHint')}>
      <div class="answers">
        {takeAlong}
        <AskFirst
          words={t('optionsForgetAll')}
          question={t('optionsForgetAllSure')}
          yes={t('optionsForgetAllYes')}
          tone="grave"
          act={forgetAll}
        >
          {takeAlong}
        </AskFirst>
      </div>
    </Row>
  );
}
