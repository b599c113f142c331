import { counted, t } from '../../../extension/i18n';
import type { ScanProgress } from '../../../scan/scan-reader';

/** "Reading the scan: page 2 of 2". */
export function readingWords(progress: ScanProgress | null): string {
  return progress ? t('scanReadingPage', progress.page, progress.pages) : t('scanReading');
}

/** Progress that is said aloud: a quarter, a half, three quarters; '' before the first quarter. */
export function quarterWords(fraction: number): string {
  const percent = 25 * Math.floor(fraction * 4);
  return percent > 0 ? t('scanShare', percent) : '';
}

/** Of less than this nothing can be foretold. */
const LEAST_SHARE = 0.1;
const MINUTE = 60;

/** What remains, by what was needed so far, in seconds; '' where it is too early to say. */
export function remainingWords(fraction: number, elapsed: number): string {
  if (fraction < LEAST_SHARE) return '';
  const seconds = Math.max(1, Math.round((elapsed * (1 - fraction)) / fraction));
  return seconds < 2 * MINUTE
    ? counted('scanSecondsLeft', seconds)
    : counted('scanMinutesLeft', Math.round(seconds / MINUTE));
}
