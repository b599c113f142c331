import type { Agreement } from '../../agreements/agreement';
import { type MessageName, t, writtenDay } from '../../extension/i18n';
import type { Saved } from '../../extension/storage';
import { welcomePage } from '../../extension/welcome';
import type { SignedFor } from '../../portals/attach/same-paper';
import { parseDate, yearsLater } from '../../signing/date';
import type { SignedRecord } from '../../signing/draft';
import { Icon } from '../components/icon';
import { Phrase } from '../components/phrase';
import { saidDay } from '../components/said-day';
import { AttachToPage } from './attach-to-page';
import { SignedPage } from './preview/signed-page';
import { AskPassphrase } from './signature/ask-passphrase';
import type { FileFrom } from './use-signed-file';
import type { Signing } from './use-signing';

interface Props {
  readonly signed: SignedRecord;
  readonly agreement: Agreement;
  readonly signing: Signing;
  /** Whether it was the practice paper's form, which counts for nothing and is kept nowhere. */
  readonly practises: boolean;
  readonly tabId: number | null;
  /** What the form was signed for, to be found on the page again; null where that cannot be told. */
  readonly signedFor: SignedFor | null;
  /** Opens what is kept under the passphrase; returns whether it was the right one. */
  unlock(passphrase: string): Promise<boolean>;
  /** Told once the portal's page has taken the file. */
  onAttached(): void;
}

/** Why a form does not stand among those that were signed here. */
export const NOT_LISTED: Readonly<Record<Exclude<Saved, 'saved'>, MessageName>> = {
  full: 'notListedFull',
  failed: 'notListedFailed',
  'later-version': 'notListedLaterVersion',
};

/** Where the file is. */
const WHERE = {
  'this-popup': 'doneFile',
  'closed-popup': 'signedUnsure',
  kept: 'signedEarlierKept',
} as const satisfies Record<FileFrom, MessageName>;

/** After the download: what was signed, where the file is, what to do with it, and when it ends by itself. */
export function Done({ signed, agreement, signing, practises, tabId, signedFor, unlock, onAttached }: Props) {
  const { file, isLocked, lookAgain, keeps, kept, setKeeps } = signing.files;
  const end = practises ? null : endOf(signed, agreement);
  function goOn() {
    lookAgain();
    // The field that had the focus is gone.
    document.getElementById('done-heading')?.focus();
  }
  return (
    <section class="done" aria-labelledby="done-heading">
      <div class="done-head">
        <div class="signed-page">
          {file?.from === 'this-popup' && <SignedPage bytes={file.bytes} />}
          <img
            src="/icons/icon.svg"
            alt=""
            width="56"
            height="56"
            class={file?.from === 'this-popup' ? 'stamp' : undefined}
          />
        </div>
        <div>
          <h2 id="done-heading" tabIndex={-1}>
            {t('signedOn', saidDay(signed.date))}
          </h2>
          <p class="serif">
            <bdi>{signed.title}</bdi>
          </p>
          <p class="hint">
            <Phrase message="signedBy" values={[signed.signer]} />
          </p>
        </div>
      </div>
      <div class="card">
        <div role="status" class="saved">
          <span class="chip good">
            <Icon name="tick" />
            {t('saved')}
          </span>
          <div>
            <p class="serif">{signed.fileName}</p>
            <p class="hint">{t(file ? WHERE[file.from] : isLocked ? 'signedEarlierKept' : 'signedEarlier')}</p>
          </div>
        </div>
        {isLocked && <AskPassphrase open={unlock} onOpen={goOn} takesFocus={false} />}
        <div>
          <p>{t(practises ? 'practiceDone' : 'doneNext')}</p>
          {practises && (
            <p>
              <a href={welcomePage()}>{t('practiceBack')}</a>
            </p>
          )}
          {file && tabId !== null && signedFor && (
            <AttachToPage
              tabId={tabId}
              signed={signedFor}
              title={signed.title}
              name={file.name}
              bytes={file.bytes}
              onAttached={onAttached}
            />
          )}
        </div>
        {keeps !== null && file && (
          <div>
            <label class="check">
              <input
                type="checkbox"
                checked={keeps}
                aria-describedby="keep-file-hint"
                onChange={(event) => setKeeps(event.currentTarget.checked)}
              />
              <span>{t('keepFile')}</span>
            </label>
            <p id="keep-file-hint" class="hint">
              {t('keepFileHint')}
            </p>
            <p role="alert" class="error">
              {kept !== 'saved' && t(NOT_LISTED[kept])}
            </p>
          </div>
        )}
        {end && (
          <p class="ends">
            <Icon name="clock" />
            <span>{t('endsItself', end.day, end.clause)}</span>
          </p>
        )}
      </div>
      <p class="hint">{t(signing.keeping ? 'signatureKept' : 'signatureGone')}</p>
    </section>
  );
}

/** The day on which an agreement ends by itself, and by which clause; null where it does not, or the date is none. */
function endOf({ date }: SignedRecord, { about: { lapse } }: Agreement) {
  const signed = parseDate(date);
  if (!lapse || signed.kind !== 'date') return null;
  return { day: writtenDay(yearsLater(signed.date, lapse.years)), clause: lapse.clause };
}

/** The ways on from there. */
export function DoneFoot({ signing, startOver }: { signing: Signing; startOver(): void }) {
  const { file } = signing.files;
  return (
    <>
      <p class="colophon">{t('notAffiliated')}</p>
      <div class="ways-out">
        {file && (
          <button type="button" onClick={file.save}>
            <Icon name="save" />
            {t('downloadAgain')}
          </button>
        )}
        <button type="button" onClick={startOver}>
          {t('startOver')}
        </button>
      </div>
    </>
  );
}
