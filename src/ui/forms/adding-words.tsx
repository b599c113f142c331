import { t } from '../../extension/i18n';
import { Phrase } from '../components/phrase';
import type { Adding } from './adding';
import { notTakenWords } from './refusal-words';

/** How far adding a file has come, or why it was not added. */
export function AddingWords({ adding }: { readonly adding: Adding }) {
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
