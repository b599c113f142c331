import { t } from '../../../extension/i18n';
import type { Pen } from '../../../signing/draft';

interface Props {
  readonly pen: Pen;
  /** Whether what is typed is not the signer's name. */
  readonly differs: boolean;
  setPen(part: Partial<Pen>): void;
}

/** The name that is typed as a signature. */
export function TypedName({ pen, differs, setPen }: Props) {
  return (
    <div class="typed-name">
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
        {differs && <p class="warning">{t('warnSignatureDiffers')}</p>}
      </div>
    </div>
  );
}
