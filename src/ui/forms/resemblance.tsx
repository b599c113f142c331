import { toBase64 } from '../../extension/base64';
import { openCheckPage } from '../../extension/handed-over';
import { counted, t } from '../../extension/i18n';
import type { BlankToReview, GivenFile } from './adding';

interface Props {
  readonly likeness: Extract<BlankToReview['likeness'], { kind: 'resembles' }>;
  /** What the form that it resembles is called. */
  readonly name: string;
  readonly file: GivenFile;
  readonly seen: boolean;
  setSeen(seen: boolean): void;
}

/** That a form is nearly one that is known: said, with the way to the differences, before it can be used. */
export function Resemblance({ likeness, name, file, seen, setSeen }: Props) {
  const show = () => openCheckPage(null, { kind: 'file', name: file.name, base64: toBase64(file.bytes) });
  return (
    <div class="answer">
      <p>
        <strong>{counted('formsResembles', likeness.places, name)}</strong>{' '}
        <button type="button" class="link" onClick={() => void show()}>
          {t('formsDifferences')}
        </button>
      </p>
      <label class="check">
        <input type="checkbox" checked={seen} onChange={(event) => setSeen(event.currentTarget.checked)} />
        <span>{t('formsSeen')}</span>
      </label>
    </div>
  );
}
