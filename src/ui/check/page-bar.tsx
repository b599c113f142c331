import { t } from '../../extension/i18n';

/** Whose page it is, and the extension's other pages. */
export function PageBar() {
  return (
    <header class="bar">
      <span class="brand">
        <img src="/icons/icon.svg" alt="" width={24} height={24} />
        {t('wordmark')}
      </span>
      <nav aria-label={t('wordmark')}>
        <a href="#main" aria-current="page">
          {t('checkHeading')}
        </a>
        <a href="../options/index.html">{t('pageSettings')}</a>
      </nav>
    </header>
  );
}
