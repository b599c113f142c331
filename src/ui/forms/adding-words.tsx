import { t } from '../../extension/i18n';
import { Phrase } from '../components/phrase';
import type { Adding } from './adding';
import { doubtWords, notTakenWords } from './refusal-words';

interface Props {
  readonly adding: Adding;
  onTakeAllTheSame(): void;
}

/** How far adding a file has come, or why it was not added. */
export function AddingWords({ adding, onTakeAllTheSame }: Props) {
  switch (adding.kind) {
    case 'nothing':
      return null;
    case 'reading':
      return (
        <p class="hint">
          <Phrase message="handedReading" values={[adding.name]} />
        </p>
      );
    case 'review':
      return <p class="unseen">{t('formsRead')}</p>;
    case 'stopped':
      return (
        <p class="answer">
          <Phrase message="formsStopped" values={[adding.name]} />
        </p>
      );
    case 'unreadable':
      return (
        <p class="answer">
          <strong>{adding.name}</strong> {t('fileNotKept')}
        </p>
      );
    case 'known':
      return (
        <p class="answer good">
          <Phrase message="formsKnown" values={[adding.name, adding.of]} />
        </p>
      );
    case 'doubted':
      return (
        <div class="answer">
          <p>
            <strong>
              <Phrase message="formsNotTaken" values={[adding.blank.file.name]} />
            </strong>{' '}
            {doubtWords(adding.blank.form.doubts)} {t('formsAsksNothing')}
          </p>
          <div class="ways">
            <button type="button" onClick={onTakeAllTheSame}>
              {t('formsTakeAllTheSame')}
            </button>
          </div>
        </div>
      );
    case 'refused':
      return (
        <p class="answer">
          <strong>
            <Phrase message="formsNotTaken" values={[adding.name]} />
          </strong>{' '}
          {notTakenWords(adding.why)}
        </p>
      );
  }
}
