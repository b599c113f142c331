import { useRef, useState } from 'preact/hooks';
import type { Clause } from '../../../agreements/agreement';
import { t } from '../../../extension/i18n';
import { stepAlong } from '../../components/row-keys';
import { isOrIn } from './clauses';
import type { Reading } from './use-reading';

interface Props {
  readonly clauses: readonly Clause[];
  readonly reading: Reading;
}

/** Which clause is in view, and the way to each: one stop of the Tab key, within which the arrow keys move. */
export function ClauseBar({ clauses, reading }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const now = Math.max(
    0,
    clauses.findIndex(({ number }) => isOrIn(reading.now, number)),
  );

  function onKeyDown(event: KeyboardEvent) {
    const last = clauses.length - 1;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? stepAlong(event.key);
    const to = { Home: 0, End: last }[event.key] ?? (step && Math.max(0, Math.min(last, stop + step)));
    if (to === undefined) return;
    event.preventDefault();
    setStop(to);
    bar.current?.querySelectorAll('button')[to]?.focus();
  }

  return (
    <div class="clause-bar">
      <span class="where">{t('clauseOf', clauses[now]?.number ?? '', clauses.length)}</span>
      <div ref={bar} role="toolbar" aria-label={t('clauses')} onKeyDown={onKeyDown}>
        {clauses.map(({ number, clauses: nested }, i) => (
          <button
            key={number}
            type="button"
            class={[number, ...nested.map((each) => each.number)].every((each) => reading.met.has(each)) ? 'met' : ''}
            tabIndex={i === stop ? 0 : -1}
            aria-label={t('clause', number)}
            aria-current={i === now}
            onFocus={() => setStop(i)}
            onClick={() => reading.show(number)}
          >
            {number}
          </button>
        ))}
      </div>
    </div>
  );
}
