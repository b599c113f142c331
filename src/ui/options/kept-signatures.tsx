import { useState } from 'preact/hooks';
import { t } from '../../extension/i18n';
import { KeptList } from '../popup/signature/kept-list';
import { KeptMessages } from '../popup/signature/kept-messages';
import { UnlockForm } from '../popup/signature/unlock-form';
import { useKeptSignatures } from '../popup/signature/use-kept-signatures';
import { AskFirst } from './ask-first';
import { PassphraseForm } from './passphrase-form';
import { Row } from './row';

interface Props {
  readonly ofPrivate: boolean;
  /** Told once all that lies under the passphrase is forgotten. */
  onForgotten(): void;
}

/** The kept signatures with the names that they were made for, each forgotten at one touch, and their passphrase. */
export function KeptSignatureSettings({ ofPrivate, onForgotten }: Props) {
  const kept = useKeptSignatures(ofPrivate);
  const [said, setSaid] = useState('');
  const { signatures } = kept;
  if (!signatures) return null;
  const list = signatures.kind === 'open' ? signatures.kept : [];
  async function forgetAll() {
    await kept.forgetAll();
    setSaid(t('optionsSignaturesForgotten'));
    onForgotten();
  }
  return (
    <Row id="signatures" heading={t('keptSignatures')} hint={t('optionsSignaturesHint')}>
      {signatures.kind === 'open' && list.length === 0 && <p>{t('optionsNoSignature')}</p>}
      {list.length > 0 && (
        <KeptList
          kept={list}
          onLine={null}
          put={null}
          remove={
            kept.mayChange
              ? (each) => {
                  void kept.remove(each);
                  // Its button is gone.
                  document.getElementById('signatures')?.focus();
                }
              : null
          }
        />
      )}
      <KeptMessages kept={kept} />
      {signatures.kind === 'locked' && (
        <>
          <p>{t('optionsPassphraseSet')}</p>
          <UnlockForm of="signatures" open={kept.open} />
          {kept.mayChange && (
            <AskFirst
              words={t('optionsSignaturesForget')}
              question={t('optionsSignaturesForgetSure')}
              yes={t('optionsSignaturesForgetYes')}
              tone="grave"
              act={() => void forgetAll()}
            />
          )}
        </>
      )}
      {signatures.kind === 'open' && kept.mayChange && (
        <PassphraseForm isSet={signatures.lock !== null} lockWith={kept.lockWith} say={setSaid} />
      )}
      <p role="status">{said}</p>
    </Row>
  );
}
