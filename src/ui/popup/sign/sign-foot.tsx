import type { Agreement } from '../../../agreements/agreement';
import { questionsOf } from '../../../agreements/parts';
import { t } from '../../../extension/i18n';
import type { MissingCharacter } from '../../../pdf';
import type { Draft } from '../../../signing/draft';
import type { Missing } from '../../../signing/sign';
import { focusOnMissing, StillMissing } from '../../components/still-missing';
import { byNumber } from '../facts/how-many';
import type { Outcome, Signing } from '../use-signing';
import { charactersWords, failureWords } from './failure-words';

const SIGN_AS = { unknown: 'signAs', one: 'signAsOne', two: 'signAsTwo', many: 'signAsMany' } as const;

interface Props {
  readonly draft: Draft;
  readonly agreement: Agreement;
  readonly missing: readonly Missing[];
  readonly missingCharacters: readonly MissingCharacter[];
  readonly signing: Signing;
  /** Leads to clauses that were never in view, once; whether it did. */
  leadToUnread(): boolean;
}

/** The two ways out, always in view, with who signs and what is still missing in words. */
export function SignFoot({ draft, agreement, missing, missingCharacters, signing, leadToUnread }: Props) {
  const { outcome } = signing;
  const signer = draft.signer.trim();
  const isPlain = outcome.kind === 'idle' || outcome.kind === 'unsigned' || outcome.kind === 'making';

  async function onSign() {
    focusOnMissing(missing);
    if (missing.length === 0 && leadToUnread()) return;
    await signing.signAndDownload();
  }

  return (
    <>
      <p class="who">
        {agreement.inkOnly ? (
          ''
        ) : signer ? (
          <bdi>{byNumber(SIGN_AS, draft.paper?.authors.length ?? 0, signer)}</bdi>
        ) : (
          t('signAsNobody')
        )}
      </p>
      <StillMissing
        missing={agreement.inkOnly ? [] : missing}
        questions={questionsOf(agreement)}
        complete={missingCharacters.length === 0 && !agreement.inkOnly}
      />
      <p aria-live="polite" class="error">
        {missingCharacters.length > 0 && outcome.kind !== 'characters' ? charactersWords(missingCharacters) : ''}
      </p>
      <p role="alert" class={isPlain ? 'hint' : 'error'}>
        {outcomeText(outcome, missing.length > 0, agreement)}
      </p>
      <div class="ways-out">
        {!agreement.inkOnly && (
          <button type="button" class="primary" aria-describedby="missing" onClick={() => void onSign()}>
            {t('signAndDownload')}
          </button>
        )}
        <button
          id="unsigned"
          type="button"
          class={agreement.inkOnly ? 'primary' : undefined}
          onClick={() => void signing.downloadUnsigned()}
        >
          {t('downloadUnsigned')}
        </button>
      </div>
    </>
  );
}

function outcomeText(outcome: Outcome, stillMissing: boolean, agreement: Agreement): string {
  switch (outcome.kind) {
    case 'idle':
      return '';
    case 'making':
      return t('makingPdf');
    case 'missing':
      return stillMissing ? t('notYet') : '';
    case 'characters':
      return charactersWords(outcome.characters);
    case 'unsigned':
      return t('unsignedDone', outcome.fileName);
    default:
      return failureWords(outcome, agreement);
  }
}
