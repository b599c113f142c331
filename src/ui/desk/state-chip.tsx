import type { FormState } from '../../desk/desk';
import { t } from '../../extension/i18n';
import { Icon, type IconName } from '../components/icon';
import type { DeskLine } from './line';
import { stateWords } from './problem-words';

/** How each state looks: its words say it, the rest only repeats them. */
export const STATE_LOOKS: Readonly<
  Record<FormState | 'missing', { readonly tone: 'ok' | 'quiet' | 'warn' | 'stop'; readonly icon: IconName }>
> = {
  right: { tone: 'ok', icon: 'tick' },
  'no-difference': { tone: 'quiet', icon: 'scan' },
  'to-look-at': { tone: 'warn', icon: 'warn' },
  wrong: { tone: 'stop', icon: 'stop' },
  missing: { tone: 'stop', icon: 'close' },
};

/** What a paper's form comes to; or what the chair has said of it, which counts instead. */
export function StateChip({ line: { state, form } }: { readonly line: Pick<DeskLine, 'state' | 'form'> }) {
  const { tone, icon } = STATE_LOOKS[state];
  const said = form?.decision?.said ?? null;
  const words = said === null ? stateWords(state) : t(said === 'accepted' ? 'deskAccepted' : 'deskSentBack');
  return (
    <span class={`chip ${tone}`}>
      <Icon name={icon} />
      {words}
    </span>
  );
}
