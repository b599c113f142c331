import { type MessageName, t } from '../../extension/i18n';
import { knownNames } from '../../paper/unnamed';
import { type Draft, edit } from '../../signing/draft';
import { proposeSigner, type SignerReason } from '../../signing/prefill';
import { warnings } from '../../signing/sign';
import { Combobox } from '../components/combobox';
import { Confirmation } from '../components/required';
import { IdeographsChoice } from './ideographs-choice';
import { UnnamedAuthors } from './unnamed-authors';

const REASON: Record<SignerReason, MessageName> = {
  'signed-in': 'signerSignedIn',
  remembered: 'signerRemembered',
  marked: 'signerMarked',
  'first-author': 'signerFirst',
};

interface Props {
  readonly draft: Draft;
  /** The name last signed with on this computer, or ''. */
  readonly rememberedName: string;
  change(next: (draft: Draft) => Draft): void;
}

/** Who signs: a suggestion that says why it is one, and the authority to sign for all. */
export function SignerSection({ draft, rememberedName, change }: Props) {
  const proposed = draft.paper && proposeSigner(draft.paper, rememberedName);
  const suggested = !draft.edited.includes('signer') && proposed?.name === draft.signer ? proposed : null;
  const stranger = warnings(draft).includes('signer-no-author');
  return (
    <section aria-labelledby="signer-heading">
      <h2 id="signer-heading">{t('signerHeading')}</h2>
      <Combobox
        id="signer"
        label={t('correspondingAuthor')}
        openLabel={t('showAuthors')}
        value={draft.signer}
        options={knownNames(draft.paper?.authors ?? [])}
        describedBy="signer-hint"
        onValue={(value) => change((now) => edit(now, 'signer', value))}
      />
      <div id="signer-hint" aria-live="polite">
        {suggested && <p class="hint">{t(REASON[suggested.why])}</p>}
        {draft.paper && <UnnamedAuthors authors={draft.paper.authors} />}
        {stranger && <p class="warning">{t('warnSignerNoAuthor')}</p>}
      </div>
      <IdeographsChoice draft={draft} change={change} />
      <Confirmation
        id="authority"
        words={t('authority')}
        given={draft.authority}
        onGiven={(authority) => change((now) => ({ ...now, authority }))}
      />
    </section>
  );
}
