import { checkPageFor } from '../../../extension/handed-over';
import { t } from '../../../extension/i18n';
import { type MenuEntry, MoreMenu } from './more-menu';

/** What stands above every screen: whose it is, the way to the check page, and what else there is. */
export function Bar({ tabId, entries }: { tabId: number | null; entries: readonly MenuEntry[] }) {
  return (
    <header class="bar">
      <h1>
        <img src="/icons/icon.svg" alt="" width="22" height="22" />
        {t('productName')}
      </h1>
      <a href={checkPageFor(tabId)} target="_blank" rel="noreferrer">
        {t('checkHeading')}
      </a>
      <MoreMenu entries={entries} />
    </header>
  );
}
