import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { agreementById } from '../../agreements';
import { questionsOf } from '../../agreements/parts';
import { ownFile } from '../../extension/files';
import { checkPageFor } from '../../extension/handed-over';
import { t } from '../../extension/i18n';
import { openSettings } from '../../extension/page';
import { foundText } from '../../paper/found-text';
import { settleAuthors } from '../../signing/settle-authors';
import { AgreementText } from './agreement-text';
import { AgreementsHere } from './agreements-here';
import { AuthorQuestion } from './author-question';
import { DateAndSignature } from './date-and-signature';
import { Done } from './done';
import { Footer } from './footer';
import type { FormState } from './form-state';
import { Notices } from './notices';
import { PaperChooser } from './paper-chooser';
import { PaperSection } from './paper-section';
import { PapersLeftOut } from './papers-left-out';
import { Questions } from './questions';
import { ReadWrong } from './read-wrong';
import { signedFor } from './signed-for';
import { SignerSection } from './signer-section';
import { useForm } from './use-form';
import { usePdf } from './use-pdf';
import { useSigning } from './use-signing';
import { VenueCollection } from './venue-collection';

/** The popup: the paper, who signs, the agreement in full, date and signature, and the two ways out. */
export function Popup({ search, opening }: { search: string; opening: Promise<FormState> }) {
  const [state, actions] = useForm(search, opening);
  const draft = state?.draft;
  const typed = draft?.pen.tab === 'type' ? draft.pen.typed : '';
  const pdf = usePdf(state !== null, draft ? [draft.title, draft.signer, typed].map(foundText) : []);
  const signing = useSigning(state, actions, pdf.maker);

  useLayoutEffect(() => {
    if (state) performance.mark('usable');
  }, [state !== null]);

  // When the form gives way to what was signed, or comes back, the focus goes along instead of being lost.
  const signed = draft ? draft.signed !== null : null;
  const before = useRef(signed);
  useEffect(() => {
    const turned = before.current !== null && signed !== null && before.current !== signed;
    before.current = signed;
    if (turned) document.getElementById(signed ? 'done-heading' : 'paper-heading')?.focus();
  }, [signed]);

  const { readAgain } = actions;
  useEffect(() => {
    const onReturn = () => void (document.visibilityState === 'visible' && readAgain());
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  });

  if (!state || !draft) {
    return (
      <main class="reading" aria-busy="true">
        <p>{t('readingPage')}</p>
      </main>
    );
  }
  const agreement = agreementById(draft.agreement);
  return (
    <>
      <header class="brand">
        <h1>
          <img src="/icons/32.png" alt="" width="20" height="20" />
          {t('productName')}
        </h1>
        <nav>
          <a href={checkPageFor(state.tab.id)} target="_blank" rel="noreferrer">
            {t('checkHeading')}
          </a>
          {state.tab.clicked && state.tab.id !== null && (
            <a href={ownFile(`src/ui/popup/index.html?tabId=${state.tab.id}`)} target="_blank" rel="noreferrer">
              {t('openInTab')}
            </a>
          )}
        </nav>
      </header>
      <main>
        {state.tab.id !== null && state.reading.kind !== 'out-of-reach' && <AgreementsHere tabId={state.tab.id} />}
        <Notices state={state} actions={actions} />
        {state.paper && <VenueCollection paper={state.paper} />}
        {state.reading.kind === 'papers' && (
          <PaperChooser papers={state.reading.papers} chosen={state.paper} choose={actions.choose} />
        )}
        <PapersLeftOut reading={state.reading} />
        {draft.signed ? (
          <Done
            signed={draft.signed}
            signing={signing}
            tabId={state.tab.id}
            signedFor={signedFor(draft.paper, state.tab.url)}
            startOver={actions.forgetDraft}
          />
        ) : (
          <>
            <PaperSection draft={draft} change={actions.change} />
            {draft.paper && (
              <AuthorQuestion
                paper={draft.paper}
                settle={(authors) => {
                  actions.change((now) => settleAuthors(now, authors, state.kept));
                  // The question goes, and the focus with it.
                  document.getElementById('signer')?.focus();
                }}
              />
            )}
            <SignerSection draft={draft} rememberedName={state.kept.signer} change={actions.change} />
            <Questions questions={questionsOf(agreement)} draft={draft} change={actions.change} />
            <AgreementText agreement={agreement} draft={draft} change={actions.change} />
            <DateAndSignature
              draft={draft}
              keeping={state.tab.incognito ? null : signing.keeping}
              keepSignature={signing.keepSignature}
              change={actions.change}
            />
          </>
        )}
        <div class="small">
          <button type="button" class="link" onClick={actions.forgetDraft}>
            {t('forgetDraft')}
          </button>
          <button type="button" class="link" onClick={() => openSettings(state.tab.incognito)}>
            {t('settings')}
          </button>
          {state.tab.id !== null && state.reading.kind !== 'out-of-reach' && <ReadWrong tabId={state.tab.id} />}
          <p>{t('notAffiliated')}</p>
        </div>
      </main>
      {!draft.signed && <Footer draft={draft} missingCharacters={pdf.missing} signing={signing} />}
    </>
  );
}
