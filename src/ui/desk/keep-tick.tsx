import { t } from '../../extension/i18n';
import type { useKeeping } from './use-keeping';

/** Whether decisions are kept on this computer when the tab is closed. */
export function KeepTick({ mayKeep, keeps, keep }: ReturnType<typeof useKeeping>) {
  if (!mayKeep) return null;
  return (
    <label class="check">
      <input type="checkbox" checked={keeps} onChange={(event) => keep(event.currentTarget.checked)} />
      <span>
        {t('deskKeep')} <span class="hint">{t('deskKeepHint')}</span>
      </span>
    </label>
  );
}
