import { deskPageFor } from '../../../extension/desk-page';
import { ownFile } from '../../../extension/files';
import { formsPageFor } from '../../../extension/forms-page';
import { t } from '../../../extension/i18n';
import { openSettings } from '../../../extension/page';
import { welcomePage } from '../../../extension/welcome';
import type { FormState } from '../form-state';
import type { MenuEntry } from './more-menu';

/** What the menu "More" leads to from the form as it stands. */
export function menuEntries({ tab, reading }: FormState, openReport: () => void): readonly MenuEntry[] {
  const { id, clicked, incognito } = tab;
  return [
    ...(clicked && id !== null
      ? [
          {
            kind: 'link',
            name: t('openInTab'),
            icon: 'open',
            href: ownFile(`src/ui/popup/index.html?tabId=${id}`),
          } as const,
        ]
      : []),
    { kind: 'link', name: t('agreementsHeading'), icon: 'paper', href: ownFile('src/ui/agreements/index.html') },
    { kind: 'link', name: t('formsAnother'), icon: 'paper', href: formsPageFor(id) },
    { kind: 'link', name: t('deskHeading'), icon: 'paper', href: deskPageFor(null) },
    { kind: 'act', name: t('settings'), icon: 'pen', act: () => openSettings(incognito) },
    { kind: 'link', name: t('help'), icon: 'info', href: welcomePage() },
    ...(id !== null && reading.kind !== 'out-of-reach'
      ? [{ kind: 'act', name: t('readWrong'), icon: 'question', act: openReport } as const]
      : []),
  ];
}
