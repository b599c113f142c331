import { t } from '../../../extension/i18n';
import type { FormActions } from '../form-actions';
import type { FormState } from '../form-state';
import { headingOf } from './steps';
import { Toast } from './toast';

/** What was just done to the form and can be taken back: a draft forgotten, a page that went on; nothing otherwise. */
export function FormToast({ state: { forgotten, left }, actions }: { state: FormState; actions: FormActions }) {
  const then = (act: () => void) => () => {
    act();
    // The button goes, and the focus with it.
    document.getElementById(headingOf('facts'))?.focus();
  };
  if (forgotten) {
    return (
      <Toast
        words={t('forgotten')}
        undoWords={t('undoForget')}
        undo={then(actions.bringBack)}
        close={then(actions.closeToast)}
      />
    );
  }
  if (!left) return null;
  return (
    <Toast
      words={t('paperChanged')}
      undoWords={t('goBack')}
      undo={then(actions.goBack)}
      close={then(actions.closeToast)}
    />
  );
}
