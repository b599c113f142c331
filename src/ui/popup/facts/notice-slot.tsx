import { t } from '../../../extension/i18n';
import { Icon } from '../../components/icon';
import { headingOf } from '../frame/steps';
import type { Notice } from './page-notices';

interface Props {
  readonly notices: readonly Notice[];
  /** Reads the page again; null where that would change nothing. */
  readonly again: (() => Promise<unknown>) | null;
}

/**
 * The one place where something is said of the page: the most important notice as a whole, the others a line each. It
 * stands in the page even when empty, so that a screen reader hears what comes later.
 */
export function NoticeSlot({ notices, again }: Props) {
  const [first, ...others] = notices;
  return (
    <section class="notices" aria-label={t('noticesLabel')} role="status">
      {first && (
        <div class={`notice ${first.tone}`}>
          <Icon name={first.icon} />
          <h3>{first.head}</h3>
          <p>{first.body}</p>
          {again && (
            <button type="button" class="link" onClick={() => void again().then(keepFocus)}>
              {t('tryAgain')}
            </button>
          )}
        </div>
      )}
      {others.map(({ head, body, tone }) => (
        <p key={head} class={`notice-line ${tone}`}>
          <strong>{head}</strong> {body}
        </p>
      ))}
    </section>
  );
}

/** Brings the focus to the form when the button that had it is gone. */
function keepFocus(): void {
  if (document.activeElement === document.body) document.getElementById(headingOf('facts'))?.focus();
}
