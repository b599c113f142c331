import type { Agreement } from '../../../agreements/agreement';
import { ownFile } from '../../../extension/files';
import { t } from '../../../extension/i18n';
import { Icon } from '../../components/icon';
import { PresetMarks } from '../../components/preset-marks';
import { Confirmation } from '../../components/required';
import { DateAndSignature } from '../date-and-signature';
import type { FormActions } from '../form-actions';
import type { FormState } from '../form-state';
import type { KeptSignatures } from '../signature/use-kept-signatures';
import type { Signing } from '../use-signing';
import { InkInstead } from './ink-instead';

interface Props {
  readonly state: FormState;
  readonly agreement: Agreement;
  readonly actions: FormActions;
  readonly signing: Signing;
  readonly kept: KeptSignatures;
}

/** The third place: that one agrees, directly above the signature, and the signature with its date. */
export function Sign({ state, agreement, actions, signing, kept }: Props) {
  const { draft, tab } = state;
  if (agreement.inkOnly)
    return (
      <>
        <PresetMarks file={agreement.file} />
        <div class="notice">
          <Icon name="pen" />
          <p>{t('inkOnly')}</p>
        </div>
      </>
    );
  const inTab = tab.clicked && tab.id !== null ? ownFile(`src/ui/popup/index.html?tabId=${tab.id}`) : null;
  return (
    <>
      <PresetMarks file={agreement.file} />
      <Confirmation
        id="agreed"
        words={t('agreed')}
        given={draft.agreed}
        onGiven={(agreed) => actions.change((now) => ({ ...now, agreed }))}
      />
      <DateAndSignature draft={draft} kept={kept} inTab={inTab} change={actions.change} />
      <InkInstead key={draft.key} draft={draft} publisher={agreement.publisher} signing={signing} />
    </>
  );
}
