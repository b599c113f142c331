import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../extension/i18n';

/** The way to begin again; it takes the focus where the button that stopped the reading had it. */
export function AgainButton({ focused, onAgain }: { focused: boolean; onAgain(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <button ref={button} type="button" class="small" onClick={onAgain}>
      {t('scanAgain')}
    </button>
  );
}
