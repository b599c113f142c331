import { type MessageName, t } from '../../../extension/i18n';
import { Icon } from '../../components/icon';
import { STEPS, type Step } from './steps';

/** What a step is called. */
export const STEP_NAME: Record<Step, MessageName> = { facts: 'stepFacts', read: 'stepRead', sign: 'stepSign' };

interface Props {
  readonly step: Step;
  /** The steps that nothing is missing in. That one has read, no tick can say. */
  readonly complete: Readonly<Record<Step, boolean>>;
  go(step: Step): void;
}

/** The way to each of the three places, at any time. */
export function Stepper({ step, complete, go }: Props) {
  return (
    <nav class="steps" aria-label={t('steps')}>
      {STEPS.map((each, i) => (
        <a
          key={each}
          href={`#${each}`}
          class={complete[each] ? 'complete' : undefined}
          aria-current={each === step ? 'step' : undefined}
          aria-describedby={complete[each] ? 'step-complete' : undefined}
          onClick={(event) => {
            event.preventDefault();
            go(each);
          }}
        >
          <span class="number" aria-hidden="true">
            {complete[each] ? <Icon name="tick" /> : i + 1}
          </span>
          {t(STEP_NAME[each])}
        </a>
      ))}
      <span id="step-complete" hidden>
        {t('stepComplete')}
      </span>
    </nav>
  );
}
