import { useEffect, useState } from 'preact/hooks';
import { counted, numeral, t } from '../../extension/i18n';
import { quarterWords, remainingWords } from '../check/scan/reading-words';
import { inRow } from '../components/listed';
import type { Progress } from './use-files';

/** How far the reading has come, what remains, and the way to end it. Every quarter is said aloud, and the end. */
export function ProgressLine({ progress, onStop }: { readonly progress: Progress; onStop(): void }) {
  const { kind, done, total } = progress;
  const [begun, setBegun] = useState(0);
  const isOn = kind === 'looking' || kind === 'reading';
  useEffect(() => {
    if (kind === 'reading') setBegun(performance.now());
  }, [kind]);
  const fraction = total > 0 ? done / total : 0;
  const elapsed = (performance.now() - begun) / 1000;
  return (
    <div class={isOn ? 'reading' : undefined}>
      {isOn && (
        <>
          <progress max={total} value={kind === 'reading' ? done : undefined} aria-label={t('deskReading')} />
          <p class="hint">
            {kind === 'looking'
              ? t('deskLooking')
              : inRow('listBeside', [
                  t('deskReadOf', numeral(done), numeral(total)),
                  done < total ? remainingWords(fraction, elapsed) : '',
                ])}
          </p>
          <button type="button" class="small" onClick={onStop}>
            {t('cancel')}
          </button>
        </>
      )}
      <p role="status" aria-label={t('scanProgress')} class={isOn ? 'unseen' : 'hint'}>
        {saidOf(progress)}
      </p>
    </div>
  );
}

function saidOf({ kind, done, total }: Progress): string {
  switch (kind) {
    case 'nothing':
      return '';
    case 'looking':
      return t('deskReading');
    case 'reading':
      return quarterWords(total > 0 ? done / total : 0) || t('deskReading');
    case 'read':
      return counted('deskAllRead', total);
    case 'stopped':
      return t('deskStopped', numeral(done), numeral(total));
  }
}
