import { fileNameRule } from '../../agreements';
import { t } from '../../extension/i18n';
import { parseDate } from '../../signing/date';
import { type Draft, type DraftField, edit, type Pen } from '../../signing/draft';
import { warnings } from '../../signing/sign';
import { doubtOf } from '../../signing/signature';
import { FieldLabel } from '../components/required';
import { SignaturePad } from '../components/signature-pad';
import { Tabs } from '../components/tabs';
import { RecordDetails } from './record-details';

interface Props {
  readonly draft: Draft;
  /** Whether the signature will be kept, or null where it cannot be (a private window). */
  readonly keeping: boolean | null;
  keepSignature(keep: boolean): void;
  change(next: (draft: Draft) => Draft): void;
}

/** The signature drawn or typed, its date, and the file's name. */
export function DateAndSignature({ draft, keeping, keepSignature, change }: Props) {
  const { pen } = draft;
  const odd = warnings(draft);
  const doubt = doubtOf(pen.strokes);
  const setPen = (part: Partial<Pen>) => change((now) => ({ ...now, pen: { ...now.pen, ...part } }));
  const set = (field: DraftField) => (event: { currentTarget: HTMLInputElement }) => {
    const { value } = event.currentTarget;
    change((now) => edit(now, field, value));
  };
  return (
    <section class="sign-fields" aria-label={t('signHeading')}>
      <Tabs
        label={t('signatureTabs')}
        tabs={[
          { id: 'draw', label: t('draw') },
          { id: 'type', label: t('type') },
        ]}
        open={pen.tab}
        onOpen={(tab) => setPen({ tab })}
      >
        {pen.tab === 'draw' ? (
          <>
            <SignaturePad strokes={pen.strokes} onStrokes={(strokes) => setPen({ strokes, meant: false })} />
            <div aria-live="polite">
              {doubt && (
                <>
                  <p class="warning">{t(doubt === 'dot' ? 'onlyDot' : 'onlyStroke')}</p>
                  <label class="check">
                    <input
                      id="meant"
                      type="checkbox"
                      checked={pen.meant}
                      onChange={(event) => setPen({ meant: event.currentTarget.checked })}
                    />
                    <span>{t('signatureMeant')}</span>
                  </label>
                </>
              )}
            </div>
          </>
        ) : (
          <>
            <label for="typed">{t('typedSignature')}</label>
            <input
              id="typed"
              type="text"
              class="typed"
              dir="auto"
              autocomplete="off"
              spellcheck={false}
              value={pen.typed}
              aria-required="true"
              aria-describedby="typed-odd"
              onInput={(event) => setPen({ typed: event.currentTarget.value })}
            />
            <div id="typed-odd" aria-live="polite">
              {odd.includes('signature-differs') && <p class="warning">{t('warnSignatureDiffers')}</p>}
            </div>
          </>
        )}
      </Tabs>
      <p class="hint">{t('electronic')}</p>
      {keeping !== null && (
        <label class="check">
          <input type="checkbox" checked={keeping} onChange={(event) => keepSignature(event.currentTarget.checked)} />
          <span>{t('keepSignature')}</span>
        </label>
      )}
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
