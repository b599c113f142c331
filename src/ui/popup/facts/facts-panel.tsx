import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Agreement } from '../../../agreements/agreement';
import { questionsOf } from '../../../agreements/parts';
import { t } from '../../../extension/i18n';
import { settleAuthors } from '../../../signing/settle-authors';
import { AuthorQuestion } from '../author-question';
import type { FormActions } from '../form-actions';
import type { FormState } from '../form-state';
import { Questions } from '../questions';
import { SignerSection } from '../signer-section';
import { VenueCollection } from '../venue-collection';
import { AboutYou } from './about-you';
import { AgreementChoice } from './agreement-choice';
import { AuthorsLine } from './authors-line';
import { Chips } from './chips';
import { NoticeSlot } from './notice-slot';
import { pageNotices } from './page-notices';
import { Provenance } from './provenance';
import { TitleField } from './title-field';

interface Props {
  readonly state: FormState;
  readonly agreement: Agreement;
  readonly actions: FormActions;
  /** The report that the page was read wrong, while it is open. */
  readonly report: ComponentChildren;
  /** The button that opens it; null where there is no page to report. */
  readonly reportButton: ComponentChildren;
}

/** The first place: what is known of the paper, who signs, and the authority to. */
export function Facts({ state, agreement, actions, report, reportButton }: Props) {
  const { draft, reading, paper } = state;
  const [provenanceOpen, setProvenanceOpen] = useState(false);
  const again = reading.kind === 'unreadable' || reading.kind === 'out-of-reach' ? actions.readAgain : null;
  return (
    <>
      <NoticeSlot notices={pageNotices(state, agreement.publisher)} again={again} />
      {report}
      {reading.kind === 'papers' && (
        <p class="to-list">
          <button type="button" class="link" onClick={() => void actions.backToList()}>
            {t('backToList')}
          </button>
        </p>
      )}
      <AgreementChoice agreement={agreement} change={actions.change} />
      <TitleField
        draft={draft}
        provenanceOpen={provenanceOpen}
        change={actions.change}
        setProvenanceOpen={setProvenanceOpen}
      />
      {provenanceOpen && <Provenance paper={draft.paper}>{reportButton}</Provenance>}
      {draft.paper && (
        <div class="about-paper">
          <Chips paper={draft.paper} agreement={agreement} />
          {paper && <VenueCollection paper={paper} />}
          <AuthorsLine key={draft.key} paper={draft.paper} />
        </div>
      )}
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
      <SignerSection
        draft={draft}
        agreement={agreement}
        rememberedName={state.kept.signer}
        spellings={state.kept.habits.spellings}
        change={actions.change}
      />
      <Questions questions={questionsOf(agreement)} draft={draft} change={actions.change} />
      <AboutYou
        agreement={agreement}
        draft={draft}
        kept={state.kept.person}
        change={actions.change}
        keep={actions.keepPerson}
      />
      <div class="colophon">
        <button type="button" class="link" onClick={actions.forgetDraft}>
          {t('forgetDraft')}
        </button>
        <p>{t('notAffiliated')}</p>
      </div>
    </>
  );
}
