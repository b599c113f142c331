import type { Decision, Doubt } from '../../../checking/scan';
import { t } from '../../../extension/i18n';
import { listed } from '../../components/listed';
import { Confirmation } from '../../components/required';
import { DoubtList } from '../scan/doubt-list';
import { type Drawing, type SeenDrawing, verdictOnDrawing } from './drawn-file';

interface Props {
  readonly drawing: Drawing;
  /** Whether the author has looked at the pages that could not be read. */
  readonly looked: boolean;
  readonly publisher: string;
  onLooked(looked: boolean): void;
  onDecide(key: Doubt['key'], decision: Decision): void;
  onShow(doubt: Doubt, drawing: SeenDrawing): void;
}

/** What on the drawn pages of a form is to be looked at before it is signed: words that differ, pages that are not read. */
export function DrawnCheck({ drawing, looked, publisher, onLooked, onDecide, onShow }: Props) {
  if (drawing.kind !== 'seen' && drawing.kind !== 'failed') return null;
  const seen = drawing.kind === 'seen' ? drawing : null;
  return (
    <>
      {seen && seen.doubts.length > 0 && (
        <>
          <p class="warning">{t('drawnDiffers')}</p>
          <DoubtList
            doubts={seen.doubts}
            decisions={seen.decisions}
            publisher={publisher}
            how={t('drawnHow')}
            pictureOf={(page) => seen.pictures.get(page)}
            onDecide={onDecide}
            onShow={(doubt) => onShow(doubt, seen)}
          />
        </>
      )}
      {verdictOnDrawing(drawing) === 'unread' && (
        <>
          <p class="warning">{seen ? t('drawnUnread', listed(seen.unread.map(String), 'and')) : t('drawnFailed')}</p>
          <Confirmation id="looked" words={t('drawnLooked')} given={looked} onGiven={onLooked} />
        </>
      )}
    </>
  );
}
