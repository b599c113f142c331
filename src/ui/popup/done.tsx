import { t } from '../../extension/i18n';
import type { SignedFor } from '../../portals/attach/same-paper';
import type { SignedRecord } from '../../signing/draft';
import { AttachToPage } from './attach-to-page';
import type { Signing } from './use-signing';

interface Props {
  readonly signed: SignedRecord;
  readonly signing: Signing;
  readonly tabId: number | null;
  /** What the form was signed for, to be found on the page again; null where that cannot be told. */
  readonly signedFor: SignedFor | null;
  startOver(): void;
}

/** After the download: the file's name, what to do with it, and the ways on. */
export function Done({ signed, signing, tabId, signedFor, startOver }: Props) {
  const { pdf } = signing;
  return (
    <section class="done" aria-labelledby="done-heading">
      <h2 id="done-heading" tabIndex={-1}>
        {t('signedOn', signed.date)}
      </h2>
      <div role="status">
        <p>{pdf ? t('doneFile', signed.fileName) : t('signedEarlier', signed.fileName)}</p>
        <p>{t('doneNext')}</p>
        <p class="hint">{t(signing.keeping ? 'signatureKept' : 'signatureGone')}</p>
      </div>
      <dl>
        <dt>{t('articleTitle')}</dt>
        <dd>
          <bdi>{signed.title}</bdi>
        </dd>
        <dt>{t('correspondingAuthor')}</dt>
        <dd>
          <bdi>{signed.signer}</bdi>
        </dd>
      </dl>
      <div class="ways-out">
        {pdf && (
          <button type="button" class="primary" onClick={pdf.save}>
            {t('downloadAgain')}
          </button>
        )}
        <button type="button" onClick={startOver}>
          {t('startOver')}
        </button>
      </div>
      {pdf && tabId !== null && signedFor && (
        <AttachToPage tabId={tabId} signed={signedFor} title={signed.title} name={pdf.name} bytes={pdf.bytes} />
      )}
    </section>
  );
}
