import type { ComponentChildren } from 'preact';
import { t } from '../../extension/i18n';
import { Icon, type IconName } from '../components/icon';
import { Chips } from './chips';
import type { Chip } from './chips-of';
import type { VerdictLine } from './verdict-words';

const ICONS: Readonly<Record<VerdictLine['tone'], IconName>> = {
  plain: 'scan',
  good: 'tick',
  warning: 'warn',
  bad: 'stop',
};

interface Props {
  readonly verdict: VerdictLine;
  readonly chips: readonly Chip[];
  /** Before anything was given it is heard, and not shown. */
  readonly isShown: boolean;
  /** What stands beside the verdict, such as the ways to keep it. */
  readonly beside: ComponentChildren;
  /** What stands in it below its words, such as how far a reading has come. */
  readonly children: ComponentChildren;
}

/** The one line above everything else, and what it rests on at a glance. */
export function VerdictSection({ verdict, chips, isShown, beside, children }: Props) {
  return (
    <section aria-labelledby="verdict-heading" class={isShown ? `verdict ${verdict.tone}` : 'unseen'}>
      <h2 id="verdict-heading" class="unseen">
        {t('checkVerdict')}
      </h2>
      <Icon name={ICONS[verdict.tone]} />
      <p id="verdict" role="status" aria-live="polite">
        {verdict.words}
      </p>
      <div class="beside-verdict">{beside}</div>
      <div class="below-verdict">
        {children}
        <Chips chips={chips} label={t('checkGlance')} />
      </div>
    </section>
  );
}
