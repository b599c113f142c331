import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../extension/i18n';

/** The way to begin again; it takes the focus where the button that stopped the reading had it. */
export function AgainButton({ focused, onAgain }: { focused: boolean; onAgain(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <div class="ways-out">
      <button ref={button} type="button" onClick={onAgain}>
        {t('scanAgain')}
      </button>
    </div>
  );
}
