import { useEffect, useState } from 'preact/hooks';
import { t } from '../../extension/i18n';

interface Props {
  /** Text that came from a page and is being checked; shown, so that the author sees what was taken. */
  readonly given: string;
  onForm(files: readonly File[]): void;
  onText(text: string): void;
  onCameraReady(file: File): void;
}

/** What a form may come as. HEIC cannot be read, and is let in to be told so. */
const FORMS =
  'application/pdf,.pdf,image/jpeg,image/png,image/webp,image/tiff,.jpg,.jpeg,.png,.webp,.tif,.tiff,.heic,.heif';

/** The ways in: a form as a file or as pictures of its pages, its text, and the camera-ready paper for its title. */
export function Inputs({ given, onForm, onText, onCameraReady }: Props) {
  const [text, setText] = useState('');
  useEffect(() => {
    if (given) setText(given);
  }, [given]);
  const pick = (take: (first: File, all: readonly File[]) => void) => (event: { currentTarget: HTMLInputElement }) => {
    const files = [...(event.currentTarget.files ?? [])];
    if (files[0]) take(files[0], files);
  };
  return (
    <section class="inputs" aria-label={t('checkInputs')}>
      <div>
        <label for="form-file">{t('checkFormFile')}</label>
        <input id="form-file" type="file" accept={FORMS} multiple onChange={pick((_, files) => onForm(files))} />
        <p class="hint">{t('checkDropHint')}</p>
      </div>
      <div>
        <label for="form-text">{t('checkText')}</label>
        <textarea
          id="form-text"
          rows={4}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="button" onClick={() => onText(text)}>
          {t('checkTextButton')}
        </button>
      </div>
      <div>
        <label for="camera-ready">{t('checkCameraReady')}</label>
        <input id="camera-ready" type="file" accept="application/pdf,.pdf" onChange={pick(onCameraReady)} />
        <p class="hint">{t('checkCameraReadyHint')}</p>
      </div>
    </section>
  );
}
