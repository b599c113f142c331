import type { Provenance } from '../../agreements/agreement';
import { t } from '../../extension/i18n';
import { saidDay } from './said-day';

/** Where a form that was brought came from, and when. */
export function fromWords(provenance: Exclude<Provenance, { kind: 'publisher' }>): string {
  const on = saidDay(provenance.on);
  return provenance.kind === 'served' ? t('formsServed', provenance.host, on) : t('formsBrought', on);
}
