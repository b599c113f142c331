import { useState } from 'preact/hooks';
import { type MessageName, t } from '../../extension/i18n';
import { type Lock, lockFrom } from '../../extension/passphrase';
import type { KeptSignatures } from '../popup/signature/use-kept-signatures';

/** In characters; a shorter one is guessed by trying. */
const SHORTEST = 8;

interface Props {
  /** Whether the kept signatures are under a passphrase now. */
  readonly isSet: boolean;
  readonly lockWith: KeptSignatures['lockWith'];
  say(words: string): void;
}

/** Sets, changes or takes away the passphrase of the kept signatures and PDFs. */
export function PassphraseForm({ isSet, lockWith, say }: Props) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  async function submit(event: Event) {
    event.preventDefault();
    if ([...first].length < SHORTEST) return say(t('optionsPassphraseShort'));
    if (first !== second) return say(t('optionsPassphraseDiffers'));
    if (!(await put(await lockFrom(first), 'optionsPassphraseDone'))) return;
    setFirst('');
    setSecond('');
  }
  /** Returns whether it is done. What kept it from being done stands beside the signatures. */
  async function put(lock: Lock | null, done: MessageName): Promise<boolean> {
    const went = await lockWith(lock);
    const isDone = went === 'saved' || went === 'files-left';
    say(isDone ? t(went === 'saved' ? done : 'optionsPassphraseFilesLeft') : '');
    return isDone;
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
          <button type="button" onClick={() => void put(null, 'optionsPassphraseRemoved')}>
            {t('optionsPassphraseRemove')}
          </button>
        )}
      </div>
    </form>
  );
}
