import { useState } from 'preact/hooks';
import type { Agreement } from '../../agreements/agreement';
import { t } from '../../extension/i18n';
import type { MissingCharacter } from '../../pdf';
import type { Missing } from '../../signing/sign';
import { FactsFoot } from './facts/facts-foot';
import { isOfFacts } from './facts/facts-missing';
import { Facts } from './facts/facts-panel';
import type { FormActions } from './form-actions';
import type { FormState } from './form-state';
import { FormToast } from './frame/form-toast';
import { NotKept } from './frame/not-kept';
import { Panel } from './frame/panel';
import type { Step } from './frame/steps';
import { clausesOf, numbersOf } from './read/clauses';
import { useReading } from './read/use-reading';
import { type PageReport, ReadWrong } from './read-wrong';
import type { KeptSignatures } from './signature/use-kept-signatures';
import type { Rest } from './use-rest';
import type { Signing } from './use-signing';

interface Props {
  readonly state: FormState;
  readonly agreement: Agreement;
  readonly actions: FormActions;
  readonly signing: Signing;
  readonly kept: KeptSignatures;
  readonly missing: readonly Missing[];
  readonly missingCharacters: readonly MissingCharacter[];
  readonly report: PageReport;
  /** What the second and the third place hold; null until it is there, a moment after the first was painted. */
  readonly rest: Rest | null;
  readonly step: Step;
  go(step: Step): void;
}

/** The form's three places, side by side. What is said of the act stands in the one that is in view. */
export function FormPanels(props: Props) {
  const { state, agreement, actions, signing, kept, missing, missingCharacters, report, rest, step, go } = props;
  const { draft } = state;
  const [led, setLed] = useState(false);
  const clauses = clausesOf(agreement);
  const numbers = numbersOf(clauses);
  const reading = useReading(numbers, draft.met, actions.meet, `${draft.key} ${draft.terms} ${rest !== null}`);
  const agreedOn = state.kept.agreedOn(draft.terms);

  function leadToUnread(): boolean {
    const unmet = numbers.find((number) => !reading.met.has(number));
    if (led || agreedOn !== null || unmet === undefined) return false;
    setLed(true);
    reading.show(unmet);
    return true;
  }
  const refused = signing.outcome.kind === 'missing' && missing.some(isOfFacts);
  const shared = (here: Step) => ({
    step: here,
    alert: here === step ? <NotKept state={state} /> : null,
    toast: here === step ? <FormToast state={state} actions={actions} /> : null,
  });

  return (
    <>
      <Panel
        {...shared('facts')}
        foot={<FactsFoot agreement={agreement} agreedOn={agreedOn} refused={refused} go={go} />}
      >
        <Facts
          state={state}
          agreement={agreement}
          actions={actions}
          report={<ReadWrong {...report} />}
          reportButton={
            state.tab.id !== null &&
            state.reading.kind !== 'out-of-reach' && (
              <button type="button" class="link" onClick={report.open}>
                {t('readWrong')}
              </button>
            )
          }
        />
      </Panel>
      <Panel
        {...shared('read')}
        head={rest && <rest.ClauseBar clauses={clauses} reading={reading} />}
        foot={
          rest && (
            <rest.ReadFoot
              agreement={agreement}
              agreedOn={agreedOn}
              reading={reading}
              led={led}
              goToSigning={() => go('sign')}
            />
          )
        }
      >
        {rest && <rest.Read state={state} agreement={agreement} agreedOn={agreedOn} reading={reading} />}
      </Panel>
      <Panel
        {...shared('sign')}
        foot={
          rest && (
            <rest.SignFoot
              draft={draft}
              agreement={agreement}
              missing={missing}
              missingCharacters={missingCharacters}
              signing={signing}
              leadToUnread={leadToUnread}
            />
          )
        }
      >
        {rest && <rest.Sign state={state} agreement={agreement} actions={actions} signing={signing} kept={kept} />}
      </Panel>
    </>
  );
}
