import { useState } from 'preact/hooks';
import { t } from '../../extension/i18n';
import { type Lock, lockFrom } from '../../extension/passphrase';

/** In characters; a shorter one is guessed by trying. */
const SHORTEST = 8;

interface Props {
  /** Whether the kept signatures are under a passphrase now. */
  readonly isSet: boolean;
  lockWith(lock: Lock | null): Promise<void>;
  say(words: string): void;
}

/** Sets, changes or takes away the passphrase of the kept signatures. */
export function PassphraseForm({ isSet, lockWith, say }: Props) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  async function submit(event: Event) {
    event.preventDefault();
    if ([...first].length < SHORTEST) return say(t('optionsPassphraseShort'));
    if (first !== second) return say(t('optionsPassphraseDiffers'));
    await lockWith(await lockFrom(first));
    setFirst('');
    setSecond('');
    say(t('optionsPassphraseDone'));
  }
  async function remove() {
    await lockWith(null);
    say(t('optionsPassphraseRemoved'));
  }
  const field = (id: string, words: string, value: string, set: (value: string) => void) => (
    <>
      <label for={id}>{words}</label>
      <input
        id={id}
        type="password"
        autocomplete="new-password"
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </>
  );
  return (
    <form class="passphrase" onSubmit={(event) => void submit(event)}>
      <p class="hint">{t(isSet ? 'optionsPassphraseSet' : 'optionsPassphraseNone')}</p>
      {field('new-passphrase', t('optionsPassphraseNew'), first, setFirst)}
      {field('new-passphrase-again', t('optionsPassphraseAgain'), second, setSecond)}
      <div class="answers">
        <button type="submit">{t(isSet ? 'optionsPassphraseChange' : 'optionsPassphraseSetButton')}</button>
        {isSet && (
          <button type="button" onClick={() => void remove()}>
            {t('optionsPassphraseRemove')}
          </button>
        )}
      </div>
    </form>
  );
}
