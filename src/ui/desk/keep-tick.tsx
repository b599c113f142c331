import { t } from '../../extension/i18n';
import type { useKeeping } from './use-keeping';

/** Whether decisions are kept on this computer when the tab is closed; that they are not, where there is no room. */
export function KeepTick({ mayKeep, keeps, isKept, keep }: ReturnType<typeof useKeeping>) {
  return (
    <>
      {mayKeep && (
        <label class="check">
          <input type="checkbox" checked={keeps} onChange={(event) => keep(event.currentTarget.checked)} />
          <span>
            {t('deskKeep')} <span class="hint">{t('deskKeepHint')}</span>
          </span>
        </label>
      )}
      <p role="status" class={isKept ? undefined : 'warning'}>
        {isKept ? '' : t('noticeSaveHead')}
      </p>
    </>
  );
}
