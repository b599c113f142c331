import { type MessageName, t } from '../../../extension/i18n';
import type { KeptSignatures } from './use-kept-signatures';

const CHANGED: Record<Exclude<KeptSignatures['changed'], 'saved'>, MessageName> = {
  full: 'keptFull',
  failed: 'keptFailed',
  'later-version': 'keptLater',
  locked: 'keptLocked',
  'no-room': 'keptNoRoom',
};

/** What is to be said of the kept signatures, with the way back where one was just forgotten. */
export function KeptMessages({ kept }: { readonly kept: KeptSignatures }) {
  const { signatures, changed, removed } = kept;
  return (
    <div role="status" class="kept-messages">
      {changed !== 'saved' && <p class="warning">{t(CHANGED[changed])}</p>}
      {signatures?.kind === 'later-version' && <p class="hint">{t('keptLater')}</p>}
      {signatures?.kind === 'failed' && <p class="warning">{t('keptUnread')}</p>}
      {signatures?.kind === 'open' && signatures.damaged && <p class="warning">{t('keptDamaged')}</p>}
      {(changed === 'saved' || changed === 'no-room') && removed && (
        <p>
          {t('keptForgotten')}{' '}
          <button type="button" class="link" onClick={() => void kept.bringBack()}>
            {t('keptBringBack')}
          </button>
        </p>
      )}
    </div>
  );
}
