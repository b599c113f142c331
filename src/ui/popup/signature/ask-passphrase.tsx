import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../extension/i18n';
import { UnlockForm } from './unlock-form';

interface Props {
  /** Returns whether the passphrase was right. */
  open(passphrase: string): Promise<boolean>;
  /** Goes on with what the passphrase was wanted for. */
  onOpen(): void;
  /** Whether it stands there because of what was just pressed: the focus goes along there and back. */
  readonly takesFocus: boolean;
}

/** Asks for the passphrase where a kept PDF is wanted that lies under it, and then goes on. */
export function AskPassphrase({ open, onOpen, takesFocus }: Props) {
  const here = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (!takesFocus) return;
    before.current = document.activeElement;
    here.current?.querySelector('input')?.focus();
  }, []);
  async function unlock(passphrase: string) {
    const right = await open(passphrase);
    if (!right) return false;
    if (before.current instanceof HTMLElement) before.current.focus();
    onOpen();
    return true;
  }
  return (
    <div ref={here} class="ask-passphrase">
      <p class="hint">{t('filesLocked')}</p>
      <UnlockForm of="files" open={unlock} />
    </div>
  );
}
