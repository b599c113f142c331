import { t } from '../../extension/i18n';
import { parseDate } from '../../signing/date';
import type { Draft } from '../../signing/draft';
import { warnings } from '../../signing/sign';
import { FieldLabel } from '../components/required';

/** The date beside the signature. One that is none is marked; one to come is warned of. */
export function DateField({ draft, set }: { readonly draft: Draft; set(date: string): void }) {
  const { date } = draft;
  return (
    <div class="field">
      <FieldLabel field="date" words={t('date')} required />
      <input
        id="date"
        class="serif"
        type="text"
        autocomplete="off"
        value={date}
        aria-required="true"
        aria-describedby="date-hint date-odd"
        aria-invalid={date.trim() !== '' && parseDate(date).kind !== 'date'}
        onInput={(event) => set(event.currentTarget.value)}
      />
      <p id="date-hint" class="hint">
        {t('dateHint')}
      </p>
      <div id="date-odd" aria-live="polite">
        {warnings(draft).includes('date-in-future') && <p class="warning">{t('warnDateInFuture')}</p>}
      </div>
    </div>
  );
}
