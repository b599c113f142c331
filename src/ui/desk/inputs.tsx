import { t } from '../../extension/i18n';
import { FileButton } from '../components/file-button';
import { Icon } from '../components/icon';
import { chosenFiles, type Given } from './given';

/** What forms may come as: files or ZIPs of them. HEIC cannot be read, and is let in to be told so. */
const FORMS =
  'application/pdf,.pdf,image/jpeg,image/png,image/webp,image/tiff,.jpg,.jpeg,.png,.webp,.tif,.tiff,.heic,.heif,application/zip,.zip';
const LISTS = '.bib,.csv,.tsv,.tab,.txt,.json,text/csv,text/tab-separated-values,application/json';

interface Props {
  /** Whether something was given already: then the place for more is small. */
  readonly isSmall: boolean;
  onForms(given: readonly Given[]): void;
  onLists(files: readonly File[]): void;
}

/** The ways in: forms as files, ZIPs or a folder, and the list of papers. */
export function Inputs({ isSmall, onForms, onLists }: Props) {
  return (
    <section class={isSmall ? 'drop again' : 'drop'} aria-labelledby="desk-drop">
      <Icon name="folder" />
      <div>
        <h2 id="desk-drop">{t('deskDrop')}</h2>
        <p class="hint">{t('deskDropHint')}</p>
        {!isSmall && <p class="hint">{t('deskListHint')}</p>}
      </div>
      <div class="ways">
        <FileButton
          id="forms"
          name={t('deskForms')}
          accept={FORMS}
          multiple
          look={isSmall ? 'small' : 'primary'}
          onFiles={(files) => onForms(chosenFiles(files))}
        >
          {t('deskForms')}
        </FileButton>
        <FolderButton onForms={onForms} />
        <FileButton id="list" name={t('deskList')} accept={LISTS} multiple look="small" onFiles={onLists}>
          {t('deskList')}
        </FileButton>
      </div>
    </section>
  );
}

/** A field for a folder, with all that is in it. */
function FolderButton({ onForms }: Pick<Props, 'onForms'>) {
  return (
    <span class="file-button">
      <input
        ref={(field) => field?.setAttribute('webkitdirectory', '')}
        id="folder"
        type="file"
        aria-label={t('deskFolder')}
        onChange={(event) => {
          const given = chosenFiles(event.currentTarget.files ?? []);
          // The same folder may be chosen again.
          event.currentTarget.value = '';
          if (given.length > 0) onForms(given);
        }}
      />
      <label for="folder" class="button small">
        {t('deskFolder')}
      </label>
    </span>
  );
}
