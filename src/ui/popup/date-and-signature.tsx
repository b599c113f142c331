import { agreementById, fileNameRule } from '../../agreements';
import { t } from '../../extension/i18n';
import { type Draft, edit } from '../../signing/draft';
import { FieldLabel } from '../components/required';
import { DateField } from './date-field';
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
  return (
    <section class="sign-fields" aria-label={t('signHeading')}>
      <SignatureSection draft={draft} kept={kept} inTab={inTab} change={change} />
      <div class="date-and-file">
        <DateField draft={draft} set={(date) => change((now) => edit(now, 'date', date))} />
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
            onInput={(event) => {
              const { value } = event.currentTarget;
              change((now) => edit(now, 'fileName', value));
            }}
          />
          <p id="file-name-hint" class="hint">
            {fileNameHint(draft)}
          </p>
        </div>
      </div>
      <p class="hint">{t('electronic')}</p>
      {/* No record is put into a file that is somebody else's. */}
      {agreementById(draft.agreement).file === null && <RecordDetails draft={draft} change={change} />}
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
