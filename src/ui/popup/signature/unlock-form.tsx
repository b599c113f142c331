import { useId, useState } from 'preact/hooks';
import { type MessageName, t } from '../../../extension/i18n';

/** What lies under the passphrase: how it is asked for, and what its button says. */
const WORDS = {
  signatures: { ask: 'passphraseAsk', open: 'passphraseOpen' },
  files: { ask: 'passphraseAskFiles', open: 'passphraseOpenFiles' },
} as const satisfies Record<string, Record<'ask' | 'open', MessageName>>;

interface Props {
  readonly of: keyof typeof WORDS;
  /** Returns whether the passphrase was right. */
  open(passphrase: string): Promise<boolean>;
}

/** Asks for the passphrase of what is kept here. */
export function UnlockForm({ of, open }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'waiting' | 'opening' | 'wrong'>('waiting');
  const id = useId();
  // Of files several may stand on one page.
  const field = of === 'signatures' ? 'passphrase' : `passphrase-${id}`;
  const wrong = `wrong-${id}`;
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
      <label for={field}>{t(WORDS[of].ask)}</label>
      <div class="unlock-row">
        <input
          id={field}
          type="password"
          autocomplete="off"
          value={passphrase}
          aria-describedby={wrong}
          aria-invalid={state === 'wrong'}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
        <button type="submit" aria-busy={state === 'opening'}>
          {t(WORDS[of].open)}
        </button>
      </div>
      <p id={wrong} role="status" class={state === 'wrong' ? 'error' : ''}>
        {state === 'wrong' ? t('passphraseWrong') : ''}
      </p>
    </form>
  );
}
