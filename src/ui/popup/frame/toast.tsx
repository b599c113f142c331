import { t } from '../../../extension/i18n';
import { Icon } from '../../components/icon';

interface Props {
  readonly words: string;
  /** What the button that takes it back is called. */
  readonly undoWords: string;
  undo(): void;
  close(): void;
}

/** Says what was just done, with the way back. It stays until it is closed or something else is done. */
export function Toast({ words, undoWords, undo, close }: Props) {
  return (
    <div class="toast">
      <span>{words}</span>
      <button type="button" onClick={undo}>
        {undoWords}
      </button>
      <button type="button" class="bare" aria-label={t('close')} onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
