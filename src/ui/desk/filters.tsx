import type { DeskCounts } from '../../desk/desk';
import { numeral, t } from '../../extension/i18n';
import { Icon } from '../components/icon';
import { stateWords } from './problem-words';
import { SearchField } from './search-field';
import type { View } from './shown-lines';
import { STATE_LOOKS } from './state-chip';

/** The states in the order in which they are offered, and drawn in the bar. */
export const STATES = ['right', 'no-difference', 'to-look-at', 'wrong', 'missing'] as const;

interface Props {
  readonly counts: DeskCounts;
  readonly view: View;
  /** How many lines the view shows. */
  readonly shown: number;
  setView(view: View): void;
}

/** Which papers are shown: those of one state, those that have some words. The counts add up to all. */
export function Filters({ counts, view, shown, setView }: Props) {
  const all = STATES.reduce((sum, state) => sum + counts[state], 0);
  return (
    <div class="filters">
      <fieldset class="states">
        <legend class="unseen">{t('deskFilter')}</legend>
        {(['all', ...STATES] as const).map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={view.state === state}
            onClick={() => setView({ ...view, state })}
          >
            {state !== 'all' && <Icon name={STATE_LOOKS[state].icon} />}
            {state === 'all' ? t('deskAll') : stateWords(state)} <b>{numeral(state === 'all' ? all : counts[state])}</b>
          </button>
        ))}
      </fieldset>
      <SearchField query={view.query} onQuery={(query) => setView({ ...view, query })} />
      <p role="status" class="hint">
        {shown < all ? t('deskShown', numeral(shown), numeral(all)) : ''}
      </p>
    </div>
  );
}

/** How the papers stand, as one bar: each state's part as long as its share. The filters say the same in words. */
export function ShareBar({ counts }: Pick<Props, 'counts'>) {
  return (
    <div class="shares" aria-hidden="true">
      {STATES.map((state) => counts[state] > 0 && <i key={state} class={state} style={{ flexGrow: counts[state] }} />)}
    </div>
  );
}
