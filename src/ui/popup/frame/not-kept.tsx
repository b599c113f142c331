import { type MessageName, t } from '../../../extension/i18n';
import type { FormState } from '../form-state';

const NOT_SAVED: Record<Exclude<FormState['saved'], 'saved'>, readonly [head: MessageName, body: MessageName]> = {
  full: ['noticeSaveHead', 'noticeSaveFull'],
  failed: ['noticeSaveHead', 'noticeSaveFailed'],
  'later-version': ['noticeLaterVersionHead', 'noticeLaterVersion'],
  'not-forgotten': ['noticeForgetFailedHead', 'noticeForgetFailed'],
};

/** Says that changes are not being kept; nothing where they are. */
export function NotKept({ state: { saved, remembered } }: { state: FormState }) {
  const said = saved !== 'saved' ? NOT_SAVED[saved] : remembered !== 'saved' ? REMEMBER : null;
  if (!said) return null;
  return (
    <p class="notice-line stop">
      <strong>{t(said[0])}</strong> {t(said[1])}
    </p>
  );
}

const REMEMBER = ['noticeRememberFailedHead', 'noticeRememberFailed'] as const;
