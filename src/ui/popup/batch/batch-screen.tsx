import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { agreementById } from '../../../agreements';
import type { PdfMaker } from '../../../pdf';
import type { Batch, Group } from '../../../signing/batch';
import type { Draft } from '../../../signing/draft';
import { inRow } from '../../components/listed';
import { FactsFoot } from '../facts/facts-foot';
import type { FormActions } from '../form-actions';
import type { FormState } from '../form-state';
import { FormToast } from '../frame/form-toast';
import { NotKept } from '../frame/not-kept';
import { Panel } from '../frame/panel';
import { Stepper } from '../frame/stepper';
import { PANELS, type Step, useSteps } from '../frame/steps';
import { PagesBeside } from '../preview/pages-beside';
import type { AskedPage } from '../preview/show-page';
import { ClauseBar } from '../read/clause-bar';
import { clausesOf, numbersOf } from '../read/clauses';
import { Read, ReadFoot } from '../read/read-panel';
import { useReading } from '../read/use-reading';
import type { KeptSignatures } from '../signature/use-kept-signatures';
import { BatchDone, BatchDoneFoot, DONE_HEADING } from './batch-done';
import { BatchFacts } from './batch-facts';
import { BatchFoot } from './batch-foot';
import { BatchSign } from './batch-sign';
import { type BatchForm, useBatch } from './use-batch';

interface Props {
  readonly state: FormState;
  readonly batch: Batch;
  readonly actions: FormActions;
  readonly kept: KeptSignatures;
  /** The report that the page was read wrong, while it is open. */
  readonly report: ComponentChildren;
  maker(): Promise<PdfMaker>;
}

/** Several papers signed together: the agreement is read once, and each gets a form of its own. */
export function BatchScreen(props: Props) {
  const { state, batch, actions, maker } = props;
  const form = useBatch(state, batch, actions, maker);
  const { group } = form;
  const isDone = group === null;
  useEffect(() => {
    if (isDone) document.getElementById(DONE_HEADING)?.focus();
  }, [isDone]);
  const said = {
    alert: <NotKept state={state} />,
    toast: <FormToast state={state} actions={actions} />,
  };
  if (group) return <BatchPanels key={group.drafts[0].terms} {...props} form={form} group={group} said={said} />;
  return (
    <main class="panel">
      <div class="panel-body">
        <BatchDone form={form} actions={actions} keeps={state.tab.incognito ? null : state.kept.settings.keepsFiles} />
      </div>
      <div class="panel-end">
        <div role="status" class="toasts">
          {said.toast}
        </div>
        <footer>
          <div role="alert">{said.alert}</div>
          <BatchDoneFoot form={form} actions={actions} />
        </footer>
      </div>
    </main>
  );
}

interface PanelsProps extends Props {
  readonly form: BatchForm;
  readonly group: Group;
  readonly said: { readonly alert: ComponentChildren; readonly toast: ComponentChildren };
}

/** The three places of papers that one person signs: their facts, the words that they share, and one signature. */
function BatchPanels({ state, batch, actions, kept, report, maker, form, group, said }: PanelsProps) {
  const [first] = group.drafts;
  const agreement = agreementById(first.agreement);
  const clauses = clausesOf(agreement);
  const numbers = numbersOf(clauses);
  const { step, go } = useSteps(true);
  const [met, setMet] = useState<readonly string[]>([]);
  const meet = (found: readonly string[]) => setMet((before) => [...new Set([...before, ...found])]);
  const reading = useReading(numbers, met, meet, first.terms);
  const [led, setLed] = useState(false);
  const [asked, ask] = useState<AskedPage | null>(null);
  const agreedOn = state.kept.agreedOn(first.terms);
  // "Read once" leads to the words, or, where nothing was read this time, back to what was begun.
  const before = useRef(batch.signed.length);
  useEffect(() => {
    if (before.current > 0 || batch.pens.length > 0) return go('facts');
    go('read');
  }, []);

  function leadToUnread(): boolean {
    const unmet = numbers.find((number) => !reading.met.has(number));
    if (led || agreedOn !== null || unmet === undefined) return false;
    setLed(true);
    reading.show(unmet);
    return true;
  }
  const shared = (here: Step) => ({
    step: here,
    alert: here === step ? said.alert : null,
    toast: here === step ? said.toast : null,
  });
  const complete = {
    facts: !form.missing.some(({ of, what }) => of !== 'all' && what !== 'authority'),
    read: first.agreed,
    sign: false,
  };
  return (
    <>
      <Stepper step={step} complete={complete} go={go} />
      <main id={PANELS} class="panels">
        <Panel
          {...shared('facts')}
          foot={<FactsFoot agreement={agreement} agreedOn={agreedOn} refused={false} go={go} />}
        >
          {report}
          <BatchFacts form={form} group={group} actions={actions} before={before.current} />
        </Panel>
        <Panel
          {...shared('read')}
          head={<ClauseBar clauses={clauses} reading={reading} />}
          foot={
            <ReadFoot
              agreement={agreement}
              agreedOn={agreedOn}
              reading={reading}
              led={led}
              goToSigning={() => go('sign')}
            />
          }
        >
          <Read
            state={{ ...state, draft: together(group.drafts) }}
            agreement={agreement}
            agreedOn={agreedOn}
            reading={reading}
          />
        </Panel>
        <Panel {...shared('sign')} foot={<BatchFoot form={form} group={group} leadToUnread={leadToUnread} />}>
          <BatchSign state={state} form={form} group={group} actions={actions} kept={kept} />
        </Panel>
      </main>
      <PagesBeside draft={first} step={step} asked={asked} ask={ask} maker={maker} />
    </>
  );
}

/** The drafts as one, to read what they share: with all their titles in the blank for one. */
function together([first, ...others]: Group['drafts']): Draft {
  const titles = [first, ...others].map(({ title }) => title);
  return { ...first, title: inRow('listSemicolon', titles) };
}
