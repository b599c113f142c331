import { toBase64 } from '../../extension/base64';
import type { BroughtForm } from '../../extension/brought-forms';
import { openCheckPage } from '../../extension/handed-over';
import { counted, t } from '../../extension/i18n';
import type { BlankToReview, GivenFile } from './adding';
import { dayWords } from './hand-in-words';

/** What its author says of a form that resembles another: that the differences were seen, and that it takes its place. */
export interface SaidOfLikeness {
  readonly seen: boolean;
  readonly takesPlace: boolean;
}

interface Props {
  readonly likeness: Extract<BlankToReview['likeness'], { kind: 'resembles' }>;
  /** What the form that it resembles is called. */
  readonly name: string;
  /** The kept form whose place it may take; null where it resembles a publisher's, whose place none takes. */
  readonly older: BroughtForm | null;
  readonly file: GivenFile;
  readonly said: SaidOfLikeness;
  setSaid(said: SaidOfLikeness): void;
}

/**
 * That a form is nearly one that is known: said, with the way to the differences, before it can be used. It may be a
 * newer edition of one that is kept.
 */
export function Resemblance({ likeness, name, older, file, said, setSaid }: Props) {
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
        <input
          type="checkbox"
          checked={said.seen}
          onChange={(event) => setSaid({ ...said, seen: event.currentTarget.checked })}
        />
        <span>{t('formsSeen')}</span>
      </label>
      {older && (
        <label class="check">
          <input
            type="checkbox"
            checked={said.takesPlace}
            onChange={(event) => setSaid({ ...said, takesPlace: event.currentTarget.checked })}
          />
          <span>{t('formsTakesPlace', older.name, dayWords(older.added))}</span>
        </label>
      )}
    </div>
  );
}
