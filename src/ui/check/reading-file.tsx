import { useEffect, useState } from 'preact/hooks';
import { t } from '../../extension/i18n';

/** Milliseconds in which nearly every file is read; a button that comes and goes within them would only flicker. */
const USUAL = 400;

/** The way to stop reading a file that takes longer than files do. */
export function ReadingFile({ onStop }: { onStop(): void }) {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), USUAL);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <button type="button" class="small" onClick={onStop}>
      {t('scanStop')}
    </button>
  );
}
