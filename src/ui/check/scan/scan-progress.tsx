import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../extension/i18n';
import { quarterWords, remainingWords } from './reading-words';

interface Props {
  /** How much of the work is done, from 0 to 1. */
  readonly fraction: number;
  /** Null where the way to stop it stands elsewhere. */
  readonly onStop: (() => void) | null;
}

/** How far the reading has come, what remains, and the way to stop it. Every quarter is said aloud. */
export function ScanReading({ fraction, onStop }: Props) {
  const [begun] = useState(() => performance.now());
  const [now, setNow] = useState(begun);
  useEffect(() => {
    const clock = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(clock);
  }, []);
  const percent = Math.round(100 * fraction);
  return (
    <div class="scan-reading">
      <div
        class="progress"
        role="progressbar"
        aria-label={t('scanReading')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <p class="hint">{remainingWords(fraction, (now - begun) / 1000)}</p>
      <p class="unseen" role="status" aria-label={t('scanProgress')}>
        {quarterWords(fraction)}
      </p>
      {onStop && (
        <button type="button" onClick={onStop}>
          {t('scanStop')}
        </button>
      )}
    </div>
  );
}
