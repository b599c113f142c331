import { type MessageName, t } from '../../extension/i18n';
import type { MissingCharacter } from '../../pdf';
import type { Draft } from '../../signing/draft';
import { type Missing, sign } from '../../signing/sign';
import { listed } from '../components/listed';
import type { Outcome, Signing } from './use-signing';

const MISSING: Record<Missing, { readonly words: MessageName; readonly field: string }> = {
  title: { words: 'missingTitle', field: 'title' },
  signer: { words: 'missingSigner', field: 'signer' },
  authority: { words: 'missingAuthority', field: 'authority' },
  agreed: { words: 'missingAgreed', field: 'agreed' },
  date: { words: 'missingDate', field: 'date' },
  'date-impossible': { words: 'missingDateImpossible', field: 'date' },
  'date-ambiguous': { words: 'missingDateAmbiguous', field: 'date' },
  signature: { words: 'missingSignature', field: 'tab-draw' },
  'signature-dot': { words: 'missingSignatureDot', field: 'meant' },
  'signature-stroke': { words: 'missingSignatureStroke', field: 'meant' },
  'file-name': { words: 'missingFileName', field: 'file-name' },
};

const TOO_LONG = {
  title: 'errorTooLongTitle',
  signer: 'errorTooLongSigner',
  signature: 'errorTooLongSignature',
} as const;

interface Props {
  readonly draft: Draft;
  readonly missingCharacters: readonly MissingCharacter[];
  readonly signing: Signing;
}

/** The two ways out, always in view, with who signs and what is still missing in words. */
export function Footer({ draft, missingCharacters, signing }: Props) {
  const { outcome } = signing;
  const result = sign(draft);
  const missing = result.kind === 'missing' ? result.missing : [];
  const signer = draft.signer.trim();

  async function onSign() {
    const first = missing[0];
    if (first) document.getElementById(fieldOf(first, draft))?.focus();
    await signing.signAndDownload();
  }

  return (
    <footer>
      <p class="who">{signer ? <bdi>{t('signAs', signer)}</bdi> : t('signAsNobody')}</p>
      <p id="missing" class={missing.length > 0 ? 'missing' : 'hint'}>
        {missing.length > 0
          ? t(
              'missingLead',
              listed(
                missing.map((each) => t(MISSING[each].words)),
                'and',
              ),
            )
          : missingCharacters.length === 0
            ? t('allThere')
            : ''}
      </p>
      <p aria-live="polite" class="error">
        {missingCharacters.length > 0 && outcome.kind !== 'characters'
          ? t('errorCharacters', naming(missingCharacters))
          : ''}
      </p>
      <p role="alert" class={outcome.kind === 'unsigned' || outcome.kind === 'making' ? 'hint' : 'error'}>
        {outcomeText(outcome, missing.length > 0)}
      </p>
      <div class="ways-out">
        <button type="button" class="primary" aria-describedby="missing" onClick={() => void onSign()}>
          {t('signAndDownload')}
        </button>
        <button type="button" onClick={() => void signing.downloadUnsigned()}>
          {t('downloadUnsigned')}
        </button>
      </div>
    </footer>
  );
}

function fieldOf(missing: Missing, draft: Draft): string {
  if (missing !== 'signature') return MISSING[missing].field;
  return draft.pen.tab === 'type' ? 'typed' : MISSING.signature.field;
}

function outcomeText(outcome: Outcome, stillMissing: boolean): string {
  switch (outcome.kind) {
    case 'idle':
      return '';
    case 'making':
      return t('makingPdf');
    case 'missing':
      return stillMissing ? t('notYet') : '';
    case 'characters':
      return t('errorCharacters', naming(outcome.characters));
    case 'too-long':
      return t(TOO_LONG[outcome.what], outcome.most);
    case 'failed':
      return t('errorPdf', outcome.why);
    case 'unsigned':
      return t('unsignedDone', outcome.fileName);
  }
}

/** The characters by what the author can see of them, each with its code point; at most five. */
function naming(characters: readonly MissingCharacter[]): string {
  const names = characters.slice(0, 5).map(({ character, codePoint }) => {
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    return /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u.test(character)
      ? t('errorCharacter', character, code)
      : t('errorInvisible', code);
  });
  return listed(names, 'or');
}
