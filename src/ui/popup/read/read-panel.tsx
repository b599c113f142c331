import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Agreement } from '../../../agreements/agreement';
import { counted, t } from '../../../extension/i18n';
import { Icon } from '../../components/icon';
import { listed } from '../../components/listed';
import { saidDay } from '../../components/said-day';
import { useExplained } from '../../components/use-explained';
import { AgreementsHere } from '../agreements-here';
import type { FormState } from '../form-state';
import { AgreementWords } from './agreement-words';
import { clausesOf, numbersOf } from './clauses';
import { Summary } from './summary';
import type { Reading } from './use-reading';

interface Props {
  readonly state: FormState;
  readonly agreement: Agreement;
  readonly agreedOn: string | null;
  readonly reading: Reading;
}

/** The second place: what is signed, in the publisher's words. */
export function Read({ state, agreement, agreedOn, reading }: Props) {
  const { tab, draft } = state;
  const explained = useExplained(agreement);
  return (
    <>
      {tab.id !== null && state.reading.kind !== 'out-of-reach' && (
        <AgreementsHere tabId={tab.id} publisher={agreement.publisher} />
      )}
      {agreedOn !== null && (
        <div class="notice good">
          <Icon name="tick" />
          <h3>{t('agreedBefore', saidDay(agreedOn))}</h3>
          <p>{t('agreedBeforeWords')}</p>
        </div>
      )}
      <Summary agreement={explained} show={reading.show} />
      <AgreementWords agreement={explained} draft={draft} now={reading.now} />
    </>
  );
}

interface FootProps {
  readonly agreement: Agreement;
  readonly agreedOn: string | null;
  readonly reading: Reading;
  /** Whether "Sign and download" led here, since clauses were never in view. */
  readonly led: boolean;
  goToSigning(): void;
}

/** The way on: to the next clause until the last was met, then to signing, which is open at any time. */
export function ReadFoot({ agreement, agreedOn, reading, led, goToSigning }: FootProps) {
  const next = useRef<HTMLButtonElement>(null);
  // The button goes when the last clause is met. What has the focus is asked before that: browsers differ in when they blur it.
  const takesFocus = reading.atEnd && next.current !== null && document.activeElement === next.current;
  useLayoutEffect(() => {
    if (takesFocus) document.getElementById('go-to-signing')?.focus();
  }, [takesFocus]);
  const isReading = agreedOn === null && !reading.atEnd;
  const unmet = clausesOf(agreement).flatMap((clause) =>
    numbersOf([clause]).every((number) => reading.met.has(number)) ? [] : [clause.number],
  );
  return (
    <>
      <p id="led" role="status" class="missing">
        {led && unmet.length > 0 ? counted('clausesUnmet', unmet.length, listed(unmet, 'and')) : ''}
      </p>
      <div class="ways-out">
        {!reading.atEnd && (
          <button ref={next} type="button" class={isReading ? 'primary' : undefined} onClick={reading.next}>
            <Icon name="down" />
            {t('nextClause')}
          </button>
        )}
        <button id="go-to-signing" type="button" class={isReading ? undefined : 'primary'} onClick={goToSigning}>
          {t('goToSigning')}
          <Icon name="onward" />
        </button>
      </div>
    </>
  );
}
