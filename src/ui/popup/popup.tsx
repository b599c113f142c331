import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { agreementById } from '../../agreements';
import { t } from '../../extension/i18n';
import { foundText } from '../../paper/found-text';
import type { Draft, SignedRecord } from '../../signing/draft';
import { type Missing, sign } from '../../signing/sign';
import { isOfFacts } from './facts/facts-missing';
import { pageNotices } from './facts/page-notices';
import { FormPanels } from './form-panels';
import type { FormState } from './form-state';
import { Bar } from './frame/bar';
import { FormToast } from './frame/form-toast';
import { menuEntries } from './frame/menu-entries';
import { NotKept } from './frame/not-kept';
import { Stepper } from './frame/stepper';
import { headingOf, PANELS, useSteps } from './frame/steps';
import { LIST_HEADING, ListScreen } from './list/list-screen';
import { PagesBeside } from './preview/pages-beside';
import { type AskedPage, ShowPage } from './preview/show-page';
import { ReadWrong, usePageReport } from './read-wrong';
import { useKeptSignatures } from './signature/use-kept-signatures';
import { signedFor } from './signed-for';
import { useForm } from './use-form';
import { usePdf } from './use-pdf';
import { useRest } from './use-rest';
import { useSigning } from './use-signing';
import { withoutPage } from './without-page';

/** The popup: the facts, what is signed, and the signature, each in a place of its own; then what was signed. */
export function Popup({ search, opening }: { search: string; opening: Promise<FormState> }) {
  const [state, actions] = useForm(search, opening);
  const draft = state?.draft;
  const practises = withoutPage(search) === 'practice';
  const typed = draft?.pen.tab === 'type' ? draft.pen.typed : '';
  const rest = useRest(viewOf(state));
  const isShown = state !== null && (rest !== null || viewOf(state) === 'first');
  const pdf = usePdf(rest !== null, draft ? [draft.title, draft.signer, typed].map(foundText) : [], practises);
  const kept = useKeptSignatures(state ? !state.keeping.onDisk : null);
  const signing = useSigning(state, actions, pdf.maker, kept.signatures);
  const isSigned = draft ? draft.signed !== null : null;
  const screen = state?.screen.kind ?? null;
  const { step, go } = useSteps(isSigned === false && screen === 'form');
  const [asked, ask] = useState<AskedPage | null>(null);
  const report = usePageReport(state?.tab.id ?? null);
  // Kept while a form is open that one comes back from.
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());

  useLayoutEffect(() => {
    if (isShown) performance.mark('usable');
  }, [isShown]);

  useLayoutEffect(() => {
    if (state?.rest === 0) performance.mark('whole list');
  }, [state?.rest]);

  // When the form gives way to what was signed, or comes back, the focus goes along instead of being lost.
  const before = useRef(isSigned);
  useEffect(() => {
    const turned = before.current !== null && isSigned !== null && before.current !== isSigned;
    before.current = isSigned;
    if (turned) document.getElementById(isSigned ? 'done-heading' : headingOf('facts'))?.focus();
  }, [isSigned]);
  const screenBefore = useRef(screen);
  useEffect(() => {
    const turned = screenBefore.current !== null && screenBefore.current !== screen;
    screenBefore.current = screen;
    if (turned && screen !== 'batch') {
      document.getElementById(screen === 'list' ? LIST_HEADING : headingOf('facts'))?.focus();
    }
  }, [screen]);

  const { readAgain } = actions;
  useEffect(() => {
    const onReturn = () => void (document.visibilityState === 'visible' && readAgain());
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  });

  if (!state || !draft) return <Waiting />;
  const agreement = agreementById(draft.agreement);
  const { tab } = state;
  const openReport = () => {
    go('facts');
    report.open();
  };
  const bar = <Bar tabId={tab.id} entries={menuEntries(state, openReport)} />;
  if (state.screen.kind === 'list' && state.reading.kind === 'papers') {
    return (
      <>
        {bar}
        <ListScreen
          key={state.address}
          state={state}
          papers={state.reading.papers}
          actions={actions}
          notices={pageNotices(state, agreement.publisher)}
          ticks={ticks}
          setTicks={setTicks}
          unlock={kept.open}
          report={<ReadWrong {...report} />}
        />
      </>
    );
  }
  if (state.screen.kind === 'batch') {
    if (!rest) return <Waiting />;
    return (
      <>
        {bar}
        <rest.BatchScreen
          key={state.screen.batch.papers.join(' ')}
          state={state}
          batch={state.screen.batch}
          actions={actions}
          kept={kept}
          report={<ReadWrong {...report} />}
          maker={pdf.maker}
        />
      </>
    );
  }
  if (draft.signed) {
    if (!rest) return <Waiting />;
    return (
      <>
        {bar}
        <main class="panel">
          <div class="panel-body">
            <ReadWrong {...report} />
            <rest.Done
              signed={draft.signed}
              agreement={agreement}
              signing={signing}
              practises={practises}
              tabId={tab.id}
              signedFor={signedFor(draft.paper, tab.url)}
              unlock={kept.open}
              onAttached={() => actions.change((now) => (now.signed ? attached(now, now.signed) : now))}
            />
          </div>
          <div class="panel-end">
            <div role="status" class="toasts">
              <FormToast state={state} actions={actions} />
            </div>
            <footer>
              <div role="alert">
                <NotKept state={state} />
              </div>
              <rest.DoneFoot signing={signing} startOver={actions.forgetDraft} />
            </footer>
          </div>
        </main>
      </>
    );
  }
  const result = sign(draft);
  const missing = result.kind === 'missing' ? result.missing : [];
  return (
    <>
      {bar}
      <Stepper step={step} complete={completeOf(draft, missing)} go={go} />
      <main id={PANELS} class="panels">
        <ShowPage.Provider value={() => ask('signed')}>
          <FormPanels
            state={state}
            agreement={agreement}
            actions={actions}
            signing={signing}
            kept={kept}
            missing={missing}
            missingCharacters={pdf.missing}
            report={report}
            rest={rest}
            step={step}
            go={go}
          />
        </ShowPage.Provider>
      </main>
      <PagesBeside draft={draft} step={step} asked={asked} ask={ask} maker={pdf.maker} />
    </>
  );
}

function Waiting() {
  return (
    <main class="waiting" aria-busy="true">
      <p>{t('readingPage')}</p>
    </main>
  );
}

/** Whether what opens can be shown without the rest of the popup. */
function viewOf(state: FormState | null): 'none-yet' | 'first' | 'of-the-rest' {
  if (!state) return 'none-yet';
  const { screen, draft } = state;
  return screen.kind === 'batch' || (screen.kind === 'form' && draft.signed) ? 'of-the-rest' : 'first';
}

const attached = (draft: Draft, signed: SignedRecord): Draft => ({ ...draft, signed: { ...signed, attached: true } });

/** The steps that nothing is missing in; the last is never complete before it is signed. */
function completeOf(draft: Draft, missing: readonly Missing[]) {
  return { facts: !missing.some(isOfFacts), read: draft.agreed && !missing.includes('agreed'), sign: false };
}
