import type { Agreement } from '../../agreements/agreement';
import { asksAuthority } from '../../agreements/parts';
import { type MessageName, t } from '../../extension/i18n';
import { knownNames } from '../../paper/unnamed';
import { type Draft, edit } from '../../signing/draft';
import { proposeSigner, type SignerReason } from '../../signing/prefill';
import { warnings } from '../../signing/sign';
import { Combobox } from '../components/combobox';
import { Confirmation } from '../components/required';
import { CoAuthorsMessage } from './facts/co-authors-message';
import { byNumber } from './facts/how-many';
import { IdeographsChoice } from './ideographs-choice';
import { UnnamedAuthors } from './unnamed-authors';

const REASON: Record<SignerReason, MessageName> = {
  'signed-in': 'signerSignedIn',
  remembered: 'signerRemembered',
  spelling: 'signerSpelling',
  marked: 'signerMarked',
  'first-author': 'signerFirst',
};
const AUTHORITY = {
  unknown: 'authorityHintUnknown',
  one: 'authorityHintOne',
  two: 'authorityHintTwo',
  many: 'authorityHintMany',
} as const;

interface Props {
  readonly draft: Draft;
  readonly agreement: Agreement;
  /** The name last signed with on this computer, or ''. */
  readonly rememberedName: string;
  /** Other spellings of the author's own name. */
  readonly spellings: readonly string[];
  change(next: (draft: Draft) => Draft): void;
}

/** Who signs: a suggestion that says why it is one, and the authority to sign for all. */
export function SignerSection({ draft, agreement, rememberedName, spellings, change }: Props) {
  const authors = draft.paper?.authors ?? [];
  const proposed = draft.paper && proposeSigner(draft.paper, rememberedName, spellings);
  const suggested = !draft.edited.includes('signer') && proposed?.name === draft.signer ? proposed : null;
  const stranger = warnings(draft).includes('signer-no-author');
  const clause = agreement.about.authority;
  return (
    <>
      <div class="field">
        <Combobox
          id="signer"
          label={t('correspondingAuthor')}
          openLabel={t('showAuthors')}
          value={draft.signer}
          options={knownNames(authors)}
          describedBy="signer-hint"
          onValue={(value) => change((now) => edit(now, 'signer', value))}
        />
        <div id="signer-hint" aria-live="polite">
          {suggested && <p class="hint">{t(REASON[suggested.why])}</p>}
          {authors.length === 0 && <p class="hint">{t('signerAsPrinted')}</p>}
          <UnnamedAuthors authors={authors} />
          {stranger && <p class="warning">{t('warnSignerNoAuthor')}</p>}
        </div>
        <IdeographsChoice draft={draft} change={change} />
      </div>
      <div>
        {asksAuthority(agreement) && (
          <Confirmation
            id="authority"
            words={t('authority')}
            hint={clause === null ? '' : byNumber(AUTHORITY, authors.length, clause)}
            given={draft.authority}
            onGiven={(authority) => change((now) => ({ ...now, authority }))}
          />
        )}
        <CoAuthorsMessage draft={draft} agreement={agreement} />
      </div>
    </>
  );
}
