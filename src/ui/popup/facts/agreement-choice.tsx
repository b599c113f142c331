import { agreementById, offeredAgreements } from '../../../agreements';
import type { Agreement } from '../../../agreements/agreement';
import { t } from '../../../extension/i18n';
import { choose, type Draft } from '../../../signing/draft';
import { Choice } from '../../components/choice';

interface Props {
  readonly agreement: Agreement;
  change(next: (draft: Draft) => Draft): void;
}

/** Which agreement the form is of, to choose from all that are known; nothing where there is but one. */
export function AgreementChoice({ agreement, change }: Props) {
  const offered = offeredAgreements();
  // One that is offered no longer stays with the forms that were begun with it.
  const known = offered.some(({ id }) => id === agreement.id) ? offered : [...offered, agreement];
  if (known.length < 2) return null;
  return (
    <Choice
      id="agreement"
      label={t('agreementChoice')}
      hint={agreement.provenance.kind === 'publisher' ? '' : t('formsOwnWords')}
      chosen={agreement.id}
      options={known.map(({ id, publisher }) => [id, publisher] as const)}
      choose={(id) => change((now) => choose(now, agreementById(id)))}
    />
  );
}
