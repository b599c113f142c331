import { useEffect, useState } from 'preact/hooks';
import { t } from '../../extension/i18n';

interface Props {
  /** Text that came from a page and is being checked; shown, so that the author sees what was taken. */
  readonly given: string;
  onForm(file: File): void;
  onText(text: string): void;
  onCameraReady(file: File): void;
}

/** The ways in: a form as a file, its text, and the camera-ready paper for its title. */
export function Inputs({ given, onForm, onText, onCameraReady }: Props) {
  const [text, setText] = useState('');
  useEffect(() => {
    if (given) setText(given);
  }, [given]);
  const pick = (take: (file: File) => void) => (event: { currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0];
    if (file) take(file);
  };
  return (
    <section class="inputs" aria-label={t('checkInputs')}>
      <div>
        <label for="form-file">{t('checkFormFile')}</label>
        <input id="form-file" type="file" accept="application/pdf,.pdf" onChange={pick(onForm)} />
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
