import { useState } from 'preact/hooks';
import { t } from '../../../extension/i18n';

/** Asks for the passphrase of the kept signatures; `open` returns whether it was right. */
export function UnlockForm({ open }: { open(passphrase: string): Promise<boolean> }) {
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'waiting' | 'opening' | 'wrong'>('waiting');
  async function submit(event: Event) {
    event.preventDefault();
    if (state === 'opening') return;
    setState('opening');
    const right = await open(passphrase);
    setState(right ? 'waiting' : 'wrong');
    if (right) setPassphrase('');
  }
  return (
    <form class="unlock" onSubmit={(event) => void submit(event)}>
      <label for="passphrase">{t('passphraseAsk')}</label>
      <div class="unlock-row">
        <input
          id="passphrase"
          type="password"
          autocomplete="off"
          value={passphrase}
          aria-describedby="passphrase-wrong"
          aria-invalid={state === 'wrong'}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
        <button type="submit" aria-busy={state === 'opening'}>
          {t('passphraseOpen')}
        </button>
      </div>
      <p id="passphrase-wrong" role="status" class={state === 'wrong' ? 'error' : ''}>
        {state === 'wrong' ? t('passphraseWrong') : ''}
      </p>
    </form>
  );
}
