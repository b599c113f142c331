import { fileNameRule } from '../../agreements';
import { t } from '../../extension/i18n';
import { parseDate } from '../../signing/date';
import { type Draft, type DraftField, edit } from '../../signing/draft';
import { warnings } from '../../signing/sign';
import { FieldLabel } from '../components/required';
import { RecordDetails } from './record-details';
import { SignatureSection } from './signature/signature-section';
import type { KeptSignatures } from './signature/use-kept-signatures';

interface Props {
  readonly draft: Draft;
  /** The kept signatures; null where none are used. */
  readonly kept: KeptSignatures | null;
  /** The address of this form in a tab; null where it stands in one. */
  readonly inTab: string | null;
  change(next: (draft: Draft) => Draft): void;
}

/** The signature, its date, and the file's name. */
export function DateAndSignature({ draft, kept, inTab, change }: Props) {
  const odd = warnings(draft);
  const set = (field: DraftField) => (event: { currentTarget: HTMLInputElement }) => {
    const { value } = event.currentTarget;
    change((now) => edit(now, field, value));
  };
  return (
    <section class="sign-fields" aria-label={t('signHeading')}>
      <SignatureSection draft={draft} kept={kept} inTab={inTab} change={change} />
      <div class="date-and-file">
        <div class="field">
          <FieldLabel field="date" words={t('date')} required />
          <input
            id="date"
            class="serif"
            type="text"
            autocomplete="off"
            value={draft.date}
            aria-required="true"
            aria-describedby="date-hint date-odd"
            aria-invalid={draft.date.trim() !== '' && parseDate(draft.date).kind !== 'date'}
            onInput={set('date')}
          />
          <p id="date-hint" class="hint">
            {t('dateHint')}
          </p>
          <div id="date-odd" aria-live="polite">
            {odd.includes('date-in-future') && <p class="warning">{t('warnDateInFuture')}</p>}
          </div>
        </div>
        <div class="field">
          <FieldLabel field="file-name" words={t('fileName')} required />
          <input
            id="file-name"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={draft.fileName}
            aria-required="true"
            aria-describedby="file-name-hint"
            onInput={set('fileName')}
          />
          <p id="file-name-hint" class="hint">
            {fileNameHint(draft)}
          </p>
        </div>
      </div>
      <p class="hint">{t('electronic')}</p>
      <RecordDetails draft={draft} change={change} />
    </section>
  );
}

function fileNameHint({ edited, fileName, paper }: Draft): string {
  if (!fileName.trim()) return t('fileNameAsk');
  if (edited.includes('fileName') || !paper) return t('fileNameHint');
  if (fileNameRule(paper.venue, paper.portal)) return t('fileNameVenue', paper.venue ?? '');
  if (paper.anonymous) return t('fileNameAnonymous');
  if (paper.slug) return t('fileNameSlug');
  return paper.yearFrom === 'publication' ? t('fileNameGuess') : t('fileNameHint');
}
