import { agreementById } from '../../../agreements';
import { ownFile } from '../../../extension/files';
import { counted, t } from '../../../extension/i18n';
import { type Group, withAgreed, withAuthority, withGiven, withPen } from '../../../signing/batch';
import type { Draft } from '../../../signing/draft';
import { PresetMarks } from '../../components/preset-marks';
import { Confirmation } from '../../components/required';
import { DateField } from '../date-field';
import type { FormActions } from '../form-actions';
import type { FormState } from '../form-state';
import { SignatureSection } from '../signature/signature-section';
import type { KeptSignatures } from '../signature/use-kept-signatures';
import { BatchHeading, Signers } from './batch-facts';
import { authorityId } from './missing-ways';
import type { BatchForm } from './use-batch';

interface Props {
  readonly state: FormState;
  readonly form: BatchForm;
  readonly group: Group;
  readonly actions: FormActions;
  readonly kept: KeptSignatures;
}

/** A tick for each paper, one for the words that all of them have, and one signature with its date. */
export function BatchSign({ state, form, group, actions, kept }: Props) {
  const { drafts, signer } = group;
  const [first] = drafts;
  const { tab } = state;
  if (form.waiting > 0) {
    // Another title, or another signer, would be another statement: nothing is ticked before.
    return <BatchHeading count={drafts.length} actions={actions} />;
  }
  const inTab = tab.clicked && tab.id !== null ? ownFile(`src/ui/popup/index.html?tabId=${tab.id}`) : null;

  function sign(next: (draft: Draft) => Draft) {
    actions.changeBatch((now) => withPen(now, signer, next(withGiven(first, now)).pen));
  }
  return (
    <>
      <BatchHeading count={drafts.length} actions={actions} />
      <Signers form={form} group={group} name="signers-here" />
      <ul class="batch-ticks" aria-label={t('batchPapers')}>
        {drafts.map((draft, i) => (
          <li key={draft.key}>
            <p class="batch-title">
              <bdi id={`batch-title-${i}`}>{draft.title}</bdi>
              {draft.paper?.number && <span class="hint">{t('paperNumber', draft.paper.number)}</span>}
            </p>
            <label class="check">
              <input
                id={authorityId(draft.key)}
                type="checkbox"
                aria-required="true"
                aria-describedby={`batch-title-${i}`}
                checked={draft.authority}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  actions.changeBatch((now) => withAuthority(now, draft, checked));
                }}
              />
              <span>{t('authority')}</span>
            </label>
            {draft.paper && draft.paper.authors.length > 0 && (
              <span class="hint">{counted('authorCount', draft.paper.authors.length)}</span>
            )}
          </li>
        ))}
      </ul>
      <PresetMarks file={agreementById(first.agreement).file} />
      <Confirmation
        id="agreed"
        words={t('agreed')}
        hint={counted('batchSameWords', drafts.length)}
        given={first.agreed}
        onGiven={(given) => actions.changeBatch((now) => withAgreed(now, first, given))}
      />
      <section class="sign-fields" aria-label={t('signHeading')}>
        <SignatureSection key={signer} draft={first} kept={kept} inTab={inTab} change={sign} />
        <DateField draft={first} set={(date) => actions.changeBatch((now) => ({ ...now, date }))} />
        <p class="hint">{t('electronic')}</p>
      </section>
    </>
  );
}
