import { useEffect, useState } from 'preact/hooks';
import { openBesideCheckPage, openCheckPage } from '../../extension/handed-over';
import { counted, t } from '../../extension/i18n';
import { findAgreements } from '../../extension/on-page';
import type { FoundAgreement, FoundAgreements } from '../../portals/page-agreement/found';
import { Icon } from '../components/icon';
import { Phrase } from '../components/phrase';

const NONE: FoundAgreements = { found: [], more: 0 };

/**
 * The agreements that the open page shows or links, each to be checked with one click. Looking for them reads the page
 * alone; a file is fetched after the click, and only from the page's own origin.
 */
export function AgreementsHere({ tabId, publisher }: { tabId: number; publisher: string }) {
  const [{ found, more }, setFound] = useState(NONE);

  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && findAgreements(tabId).then(setFound));
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [tabId]);

  if (found.length === 0) return null;
  return (
    <section class="here notice quiet" aria-label={t('agreementsHere')}>
      <Icon name="paper" />
      <h3>{t('pageFormHead')}</h3>
      <p>{t('pageForm', publisher)}</p>
      <ul>
        {found.map((each) => (
          <li key={each.kind === 'text' ? '' : each.address}>
            <Found found={each} tabId={tabId} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="hint">{counted('agreementsMore', more)}</p>}
    </section>
  );
}

function Found({ found, tabId }: { found: FoundAgreement; tabId: number }) {
  if (found.kind === 'elsewhere') {
    return (
      <>
        <p class="hint">
          <Phrase message="agreementElsewhere" values={[found.name, found.host]} />
        </p>
        <button type="button" onClick={() => void openBesideCheckPage(tabId, found)}>
          {t('agreementOpen')}
        </button>
      </>
    );
  }
  const [address, name] = found.kind === 'text' ? [null, t('agreementText')] : [found.address, found.name];
  return (
    <button type="button" onClick={() => void openCheckPage(tabId, { kind: 'on-page', address, name })}>
      {address === null ? t('agreementCheckText') : <Phrase message="agreementCheck" values={[name]} />}
    </button>
  );
}
