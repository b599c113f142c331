import type { ComponentChildren } from 'preact';
import { t } from '../../../extension/i18n';
import { STEP_NAME } from './stepper';
import { headingOf, type Step } from './steps';

interface Props {
  readonly step: Step;
  /** What stays above the part that scrolls. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
  /** What stays below it: what is said of the act, and the buttons. */
  readonly foot: ComponentChildren;
  /** What went wrong with keeping the form. */
  readonly alert: ComponentChildren;
  /** What was just done and can be taken back. */
  readonly toast: ComponentChildren;
}

/** One of the three places. It scrolls by itself, and is never hidden, also while another is in view. */
export function Panel({ step, head, children, foot, alert, toast }: Props) {
  return (
    <section id={step} class="panel" aria-labelledby={headingOf(step)}>
      <h2 id={headingOf(step)} class="unseen" tabIndex={-1}>
        {t(STEP_NAME[step])}
      </h2>
      {head}
      <div class="panel-body">{children}</div>
      <div class="panel-end">
        <div role="status" class="toasts">
          {toast}
        </div>
        <footer>
          <div role="alert">{alert}</div>
          {foot}
        </footer>
      </div>
    </section>
  );
}
