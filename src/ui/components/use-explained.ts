import { useEffect, useState } from 'preact/hooks';
import type { Agreement } from '../../agreements/agreement';
import { explainedIn } from '../../agreements/plain-words';
import { t } from '../../extension/i18n';

/** An agreement with its notes and its summary in the interface's language; until those are there, in English. */
export function useExplained(agreement: Agreement): Agreement {
  const [explained, setExplained] = useState(agreement);
  useEffect(() => {
    let isCurrent = true;
    void explainedIn(agreement, t('languageTag')).then((own) => {
      if (isCurrent) setExplained(own);
    });
    return () => {
      isCurrent = false;
    };
  }, [agreement.id]);
  return explained.id === agreement.id ? explained : agreement;
}
