import { agreementById } from '../../../agreements';
import { download, ownFile } from '../../../extension/files';
import { counted, t, writtenDay } from '../../../extension/i18n';
import { Icon } from '../../components/icon';
import { NOT_LISTED } from '../done';
import type { FormActions } from '../form-actions';
import { failureWords } from '../sign/failure-words';
import { PageThumbnail, useSignedPages } from './page-thumbnail';
import type { BatchForm } from './use-batch';

/** The id of the screen's heading. */
export const DONE_HEADING = 'batch-done';

interface Props {
  readonly form: BatchForm;
  readonly actions: FormActions;
  /** Whether the author wants the files kept here; null where nothing is kept: in a private window. */
  readonly keeps: boolean | null;
}

/** After the downloads: which forms were signed, which could not be made and why, and what to do with them. */
export function BatchDone({ form: { made, failed, kept, keepFiles }, actions, keeps }: Props) {
  const [first] = made;
  const pages = useSignedPages(made);
  return (
    <section class="done" aria-labelledby={DONE_HEADING}>
      <div class="done-head">
        <img src="/icons/icon.svg" alt="" width="56" height="56" class={first ? 'stamp' : undefined} />
        <div>
          <h2 id={DONE_HEADING} tabIndex={-1}>
            {first ? counted('batchDone', made.length, writtenDay(first.form.date)) : t('batchNoneDone')}
          </h2>
          {first && <p class="hint">{t('batchDoneHint')}</p>}
        </div>
      </div>
      {failed.length > 0 && (
        <div role="alert" class="failed">
          <h3>{counted('batchFailed', failed.length)}</h3>
          <ul aria-label={counted('batchFailed', failed.length)}>
            {failed.map(({ draft, why }) => (
              <li key={draft.key} class="failure">
                <p class="serif">
                  <bdi>{draft.title}</bdi>
                </p>
                <p>{failureWords(why, agreementById(draft.agreement))}</p>
                <button type="button" onClick={() => draft.paper && void actions.choose(draft.paper)}>
                  {t('batchOpenForm')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {made.length > 0 && (
        <ul class="batch-papers" aria-label={t('agreementsList')}>
          {made.map(({ draft, name, bytes }) => (
            <li key={draft.key} class="batch-made">
              <PageThumbnail page={pages.get(draft.key)} />
              <p class="serif">
                <bdi>{draft.title}</bdi>
              </p>
              <p class="batch-file">
                <span class="chip good">
                  <Icon name="tick" />
                  {t('saved')}
                </span>
                <span>{name}</span>
                <button
                  type="button"
                  class="bare"
                  aria-label={t('batchAgain', name)}
                  onClick={() => download(bytes, name, 'application/pdf')}
                >
                  <Icon name="save" />
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
      {made.length > 0 && keeps !== null && (
        <div>
          <label class="check">
            <input
              type="checkbox"
              checked={keeps}
              aria-describedby="keep-file-hint"
              onChange={(event) => keepFiles(event.currentTarget.checked)}
            />
            <span>{t('keepFiles')}</span>
          </label>
          <p id="keep-file-hint" class="hint">
            {t('keepFilesHint')}
          </p>
          <p role="alert" class="error">
            {kept !== 'saved' && t(NOT_LISTED[kept])}
          </p>
        </div>
      )}
      <p>
        <a href={ownFile('src/ui/agreements/index.html')} target="_blank" rel="noreferrer">
          {t('agreementsHeading')}
        </a>
      </p>
    </section>
  );
}

/** The ways on from there. */
export function BatchDoneFoot({ form: { made }, actions }: Omit<Props, 'keeps'>) {
  async function saveZip() {
    const { zipOf } = await import('../../zip');
    download(zipOf(made), 'agreements.zip', 'application/zip');
  }
  return (
    <>
      <p class="colophon">{t('notAffiliated')}</p>
      <div class="ways-out">
        {made.length > 0 && (
          <button type="button" onClick={() => void saveZip()}>
            <Icon name="save" />
            {t('batchZip')}
          </button>
        )}
        <button type="button" onClick={() => void actions.backToList()}>
          {t('backToList')}
        </button>
      </div>
    </>
  );
}
