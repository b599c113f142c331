import { agreements } from '../../agreements';
import { deskPageFor } from '../../extension/desk-page';
import { formsPageFor } from '../../extension/forms-page';
import { t } from '../../extension/i18n';
import { FileButton } from '../components/file-button';
import { Icon } from '../components/icon';
import { knownPublishers, publishedOn } from './against';
import { PLACES } from './leads';

/** What a form may come as. HEIC cannot be read, and is let in to be told so. */
const FORMS =
  'application/pdf,.pdf,image/jpeg,image/png,image/webp,image/tiff,.jpg,.jpeg,.png,.webp,.tif,.tiff,.heic,.heif';

/** The field for a form as a file, or as pictures of its pages. */
export function FormFile({ again, onForm }: { readonly again: boolean; onForm(files: readonly File[]): void }) {
  return (
    <FileButton
      id="form-file"
      name={t('checkFormFile')}
      accept={FORMS}
      multiple
      look={again ? 'small' : 'primary'}
      onFiles={onForm}
    >
      {t(again ? 'checkAnother' : 'checkChooseFile')}
    </FileButton>
  );
}

/** What the page is for, and the place for the form, before one is given. */
export function Introduction({ onForm }: { onForm(files: readonly File[]): void }) {
  return (
    <>
      <div class="head">
        <h1>{t('checkHeading')}</h1>
        <p>{t('checkIntro', knownPublishers())}</p>
      </div>
      <section class="drop" aria-label={t('checkInputs')}>
        <Icon name="paper" />
        <div>
          <h2>{t('checkDrop')}</h2>
          <p class="hint">{t('checkDropHint')}</p>
        </div>
        <FormFile again={false} onForm={onForm} />
      </section>
    </>
  );
}

/** What the check does, and what it cannot. */
export function Promises() {
  const [agreement] = agreements;
  return (
    <div class="promises">
      <div>
        <h3>{t('checkWords')}</h3>
        <p class="hint">{t('checkWordsHint', agreement.publisher, publishedOn(agreement))}</p>
      </div>
      <div>
        <h3>{t('checkFilled')}</h3>
        <p class="hint">{t('checkFilledHint')}</p>
      </div>
      <div>
        <h3>{t('checkUnknown')}</h3>
        <p class="hint">{t('checkUnknownHint')}</p>
      </div>
    </div>
  );
}

interface MoreProps {
  /** The tab that the page was opened for, or null. */
  readonly tabId: number | null;
  readonly text: string;
  setText(text: string): void;
  onText(text: string): void;
  onCameraReady(file: File): void;
}

/** What else may be given: the camera-ready paper for its title, and a form's text. */
export function MoreInputs({ tabId, text, setText, onText, onCameraReady }: MoreProps) {
  return (
    <div class="more-inputs">
      <div class="row-card">
        <Icon name="paper" />
        <p>
          <strong id={PLACES.cameraReady} tabIndex={-1}>
            {t('checkCameraReady')}
          </strong>{' '}
          <span class="hint">{t('checkCameraReadyHint')}</span>
        </p>
        <FileButton
          id="camera-ready"
          name={t('checkCameraReady')}
          accept="application/pdf,.pdf"
          look="small"
          onFiles={([first]) => onCameraReady(first)}
        >
          {t('checkChooseFile')}
        </FileButton>
      </div>
      <div class="row-card">
        <Icon name="open" />
        <p>
          <strong>{t('formsOther')}</strong> <span class="hint">{t('formsOtherHint')}</span>
        </p>
        <a href={formsPageFor(tabId)}>{t('formsHeading')}</a>
      </div>
      <div class="row-card">
        <Icon name="paper" />
        <p>
          <strong>{t('deskOther')}</strong> <span class="hint">{t('deskOtherHint')}</span>
        </p>
        <a href={deskPageFor(null)}>{t('deskHeading')}</a>
      </div>
      <div class="row-card paste">
        <label for="form-text">{t('checkText')}</label>
        <textarea
          id="form-text"
          rows={2}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="button" class="small" onClick={() => onText(text)}>
          {t('checkTextButton')}
        </button>
      </div>
    </div>
  );
}
