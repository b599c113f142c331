import type { ComponentChildren } from 'preact';
import { ownFile } from '../../extension/files';
import { formsPageFor } from '../../extension/forms-page';
import { checkPageFor } from '../../extension/handed-over';
import { t } from '../../extension/i18n';
import { isInPrivateWindow, openSettings } from '../../extension/page';
import { welcomePage } from '../../extension/welcome';

/** The pages that the bar leads to, and that it stands on. */
type Place = 'agreements' | 'check' | 'forms' | 'desk' | 'settings' | 'help';

/** What stands above the extension's pages in tabs: whose they are, and the way to the others. */
export function SiteBar({ here }: { here: Place }) {
  const privately = isInPrivateWindow();
  return (
    <header class="bar">
      <span class="brand">
        <img src="/icons/icon.svg" alt="" width="22" height="22" />
        {t('productName')}
      </span>
      <nav aria-label={t('productName')}>
        {here === 'agreements' ? (
          <Here>{t('agreementsHeading')}</Here>
        ) : (
          <a href={ownFile('src/ui/agreements/index.html')}>{t('agreementsHeading')}</a>
        )}
        {here === 'check' ? <Here>{t('checkHeading')}</Here> : <a href={checkPageFor(null)}>{t('checkHeading')}</a>}
        {here === 'forms' ? <Here>{t('formsHeading')}</Here> : <a href={formsPageFor(null)}>{t('formsHeading')}</a>}
        {here === 'desk' && <Here>{t('deskHeading')}</Here>}
        {here === 'settings' ? (
          <Here>{t('settings')}</Here>
        ) : (
          <button type="button" class="link" onClick={() => openSettings(privately)}>
            {t('settings')}
          </button>
        )}
        {here === 'help' ? <Here>{t('help')}</Here> : <a href={welcomePage()}>{t('help')}</a>}
      </nav>
    </header>
  );
}

const Here = ({ children }: { children: ComponentChildren }) => (
  <span class="here" aria-current="page">
    {children}
  </span>
);
