import { useState } from 'preact/hooks';
import { download } from '../../extension/files';
import { counted, t, writtenDay } from '../../extension/i18n';
import { type ListedForm, signedFile, unlockFiles } from '../../extension/signed-forms';
import { AskPassphrase } from '../popup/signature/ask-passphrase';
import { lapseOf } from './lapse';
import { makeInInk } from './make-in-ink';
import { NO_FILE } from './no-file';

interface Props {
  readonly form: ListedForm;
  onRemove(): void;
  onSaid(words: string): void;
}

/** From here on the day on which a form ends is said in days. */
const SOON = 30;

/** One form: what it is, when it ends by itself, its file again, and how to be rid of it. */
export function FormItem({ form, onRemove, onSaid }: Props) {
  const { title, venue, date, fileName, sha256, hasFile, signedFor } = form;
  const [open, setOpen] = useState(false);
  const [locked, setLocked] = useState(false);
  const lapse = lapseOf(form);
  const heading = `form-${sha256.slice(0, 12)}`;
  const page = signedFor?.kind === 'paper' ? signedFor.paper.url : (signedFor?.address ?? '');

  async function downloadAgain() {
    const file = await signedFile(sha256);
    setLocked(file.kind === 'locked');
    if (file.kind === 'locked') return;
    if (file.kind !== 'file') return onSaid(t(NO_FILE[file.kind], fileName));
    download(file.bytes, fileName, 'application/pdf');
  }

  async function inInk() {
    const made = await makeInInk(form);
    if (made.kind === 'failed') return onSaid(t('inkNotMade'));
    onSaid(t(made.isNamed ? 'inkMade' : 'inkMadeUnnamed', made.fileName));
  }

  return (
    <li>
      <div>
        <h2 id={heading} class="printed">
          <bdi>{title || t('agreementsUntitled')}</bdi>
        </h2>
        <p class="hint">
          <bdi>{fileName}</bdi>
        </p>
      </div>
      <dl>
        <div>
          <dt>{t('agreementsVenue')}</dt>
          <dd>{venue ? <bdi>{venue}</bdi> : t('agreementsNoVenue')}</dd>
        </div>
        <div>
          <dt>{t('agreementsSigned')}</dt>
          <dd>{writtenDay(date)}</dd>
        </div>
        {lapse && (
          <div>
            <dt>{t('agreementsEnds')}</dt>
            <dd>
              {writtenDay(lapse.date)}
              {lapse.days < 0 ? (
                <span class="chip">{t('agreementsEnded')}</span>
              ) : (
                lapse.days <= SOON && <span class="chip">{counted('agreementsEndsIn', lapse.days)}</span>
              )}
            </dd>
          </div>
        )}
      </dl>
      <div class="acts">
        {hasFile ? (
          <button type="button" aria-describedby={heading} onClick={() => void downloadAgain()}>
            {t('downloadAgain')}
          </button>
        ) : (
          <span class="hint">{t('agreementsNoFile')}</span>
        )}
        <button type="button" class="quiet" aria-describedby={heading} onClick={onRemove}>
          {t('agreementsRemove')}
        </button>
      </div>
      {locked && <AskPassphrase open={unlockFiles} onOpen={() => void downloadAgain()} takesFocus />}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('agreementsDetails')}</summary>
        {open && (
          <dl>
            <div>
              <dt>{t('inkRefused')}</dt>
              <dd>
                <button type="button" class="link" aria-describedby={heading} onClick={() => void inInk()}>
                  {t('makeInInk')}
                </button>
              </dd>
            </div>
            {/^https?:/.test(page) && (
              <div>
                <dt>{t('agreementsPaper')}</dt>
                <dd>
                  <a href={page} target="_blank" rel="noreferrer">
                    {page}
                  </a>
                </dd>
              </div>
            )}
            <div>
              <dt>SHA-256</dt>
              <dd class="hash">{sha256}</dd>
            </div>
          </dl>
        )}
      </details>
    </li>
  );
}
