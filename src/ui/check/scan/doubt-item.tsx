import type { Decision } from '../../../checking/scan';
import { t } from '../../../extension/i18n';
import type { Grey, PixelBox } from '../../../scan/picture/grey';
import { Icon } from '../../components/icon';
import { ENGLISH } from '../../components/own-language';
import { GreyCanvas, widened } from './grey-canvas';

interface Props {
  /** The straightened page, and the doubtful piece of it. */
  readonly picture: Grey;
  readonly box: PixelBox;
  /** What is expected there, as a heading; '' where nothing is. */
  readonly expected: string;
  /** What is said where nothing is expected. */
  readonly nothing: string;
  /** "Clause 7, page 2". */
  readonly where: string;
  /** What is odd about the piece, in a sentence; '' where the picture alone is to be judged. */
  readonly said: string;
  readonly decision: Decision | null;
  onDecide(decision: Decision): void;
  onShow(): void;
}

/** Pixels of the page for each CSS pixel: print is shown larger than on paper. */
const ENLARGED = 1.2;
/** So much of the page is shown around a word, in parts of its height: its line, and what may be written above it. */
const AROUND = 0.6;
/** Of what is beside a word on its line this many pixels are seen at least. */
const BESIDE = 90;

/**
 * A doubtful word: its picture beside what is expected, and two buttons that a person decides by. The pressed one is
 * the decision; pressed once more, it is taken back.
 */
export function DoubtItem({ picture, box, expected, nothing, where, said, decision, onDecide, onShow }: Props) {
  const around = widened(box, AROUND * Math.max(16, Math.min(60, box.bottom - box.top)), picture);
  const shown = {
    ...around,
    left: Math.max(0, around.left - BESIDE),
    right: Math.min(picture.width, around.right + BESIDE),
  };
  const [width, height] = [shown.right - shown.left, shown.bottom - shown.top];
  const named = t('scanNamedWord', expected || nothing, where);
  const choice = (which: Decision, words: string) => (
    <button
      type="button"
      class={`choice ${which}`}
      aria-label={t('scanChoiceName', words, named)}
      aria-pressed={decision === which}
      onClick={() => onDecide(which)}
    >
      {words}
    </button>
  );
  return (
    <li class={`doubt ${decision ?? 'open'}`}>
      <div class="crop" style={{ aspectRatio: `${width} / ${height}`, maxWidth: `${width / ENLARGED}px` }}>
        <GreyCanvas picture={picture} box={shown} label={t('scanPictureOf', named)} />
        <span
          class="mark"
          style={{
            left: `${(100 * (box.left - shown.left)) / width}%`,
            top: `${(100 * (box.top - shown.top)) / height}%`,
            width: `${(100 * (box.right - box.left)) / width}%`,
            height: `${(100 * (box.bottom - box.top)) / height}%`,
          }}
        />
      </div>
      <Icon name="onward" />
      <div>
        {expected ? (
          <p class="expected" {...ENGLISH}>
            {expected}
          </p>
        ) : (
          <p class="hint">{nothing}</p>
        )}
        {said && <p>{said}</p>}
        <p class="hint">
          {where}{' '}
          <button type="button" class="link" aria-label={t('scanShowName', named)} onClick={onShow}>
            {t('checkShow')}
          </button>
        </p>
      </div>
      <div class="choices">
        {choice('same', t('scanSame'))}
        {choice('other', t('scanAnother'))}
      </div>
    </li>
  );
}
