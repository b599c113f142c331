import type { Agreement } from '../../../agreements/agreement';
import { partsOf, plainWords } from '../../../agreements/parts';
import { counted, numeral, t } from '../../../extension/i18n';
import { Icon } from '../../components/icon';
import { saidDay } from '../../components/said-day';
import type { Step } from '../frame/steps';
import { clausesOf } from '../read/clauses';

/** How many words people read of such a text in a minute. */
const PACE = 180;

interface Props {
  readonly agreement: Agreement;
  /** The day on which the same words were signed before, or null. */
  readonly agreedOn: string | null;
  /** Whether signing was tried while something here is missing: it led here. */
  readonly refused: boolean;
  go(step: Step): void;
}

/** The way on from the facts: to read, or, for words that were agreed to before, to sign. */
export function FactsFoot({ agreement, agreedOn, refused, go }: Props) {
  const read = { words: t('readAgreement'), to: 'read' } as const;
  const sign = { words: t('goToSigning'), to: 'sign' } as const;
  const [other, main] = agreedOn === null ? [sign, read] : [read, sign];
  return (
    <>
      <p role="status" class="error">
        {refused ? t('notYet') : ''}
      </p>
      <p class="hint">{agreedOn === null ? readingTime(agreement) : t('agreedBefore', saidDay(agreedOn))}</p>
      <div class="ways-out">
        <button type="button" onClick={() => go(other.to)}>
          {other.words}
        </button>
        <button type="button" class="primary" onClick={() => go(main.to)}>
          {main.words}
          <Icon name="onward" />
        </button>
      </div>
    </>
  );
}

function readingTime(agreement: Agreement): string {
  const words = partsOf(agreement).flatMap((part) =>
    part.kind === 'words' ? plainWords(part.content).split(/\s+/) : [],
  );
  const minutes = numeral(Math.max(1, Math.round(words.length / PACE)));
  const clauses = clausesOf(agreement).length;
  return clauses > 0 ? counted('readingTime', clauses, minutes) : t('readingTimeAlone', minutes);
}
