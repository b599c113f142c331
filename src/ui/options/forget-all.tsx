import { useState } from 'preact/hooks';
import { t } from '../../extension/i18n';
import { unlockFiles } from '../../extension/signed-forms';
import { AskPassphrase } from '../popup/signature/ask-passphrase';
import { AskFirst } from './ask-first';
import { exportEverything } from './export-everything';
import { Row } from './row';

/** All that is kept, taken along as a file or forgotten; before it is forgotten it is offered as a file once more. */
export function ForgetAll({ ofPrivate, forgetAll }: { readonly ofPrivate: boolean; forgetAll(): void }) {
  const [locked, setLocked] = useState(false);
  const [said, setSaid] = useState('');
  async function save(of: 'asked-for' | 'left-out') {
    const saved = await exportEverything(ofPrivate, of);
    setLocked(saved.kind === 'locked');
    if (saved.kind === 'saved') setSaid(saved.said);
  }
  const takeAlong = (
    <button type="button" onClick={() => void save('asked-for')}>
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
      {locked && (
        <>
          <AskPassphrase open={unlockFiles} onOpen={() => void save('asked-for')} takesFocus />
          <button type="button" onClick={() => void save('left-out')}>
            {t('optionsExportWithout')}
          </button>
        </>
      )}
      <p role="status">{said}</p>
    </Row>
  );
}
