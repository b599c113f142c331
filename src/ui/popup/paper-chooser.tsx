import { useEffect, useMemo, useState } from 'preact/hooks';
import { numeral, t } from '../../extension/i18n';
import type { Paper } from '../../paper/paper';
import { type ListedPaper, listedPaper, matching } from './paper-filter';
import { PaperList } from './paper-list';

/** From so many papers on there is a field to filter them by. */
const MANY = 8;
/** The last milliseconds of an idle time are the browser's. */
const SPARE = 2;

interface Props {
  readonly papers: readonly Paper[];
  readonly chosen: Paper | null;
  choose(paper: Paper): Promise<void>;
}

/** The papers of a list, of which one is chosen. A long list narrows as one types. */
export function PaperChooser({ papers, chosen, choose }: Props) {
  const [typed, setTyped] = useState('');
  const listed = useMemo(() => papers.map(listedPaper), [papers]);
  const shown = useMemo(() => matching(listed, typed), [listed, typed]);
  useEffect(() => readyToFilter(listed), [listed]);

  return (
    <section class="chooser" aria-labelledby="choose">
      <h2 id="choose">{t('choosePaper')}</h2>
      <p id="choose-hint" class="hint">
        {t('chooseHint')}
      </p>
      {papers.length >= MANY && (
        <>
          <div class="field-head">
            <label for="filter">{t('chooseFilter')}</label>
            <span class="hint" role="status">
              {shown.length > 0 ? t('chooseShown', numeral(shown.length), numeral(papers.length)) : t('chooseNone')}
            </span>
          </div>
          <input
            id="filter"
            type="text"
            dir="auto"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            aria-describedby="filter-hint"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <p id="filter-hint" class="hint">
            {t('chooseFilterHint')}
          </p>
        </>
      )}
      <PaperList papers={shown} chosenKey={chosen?.key} choose={(paper) => void choose(paper)} />
    </section>
  );
}

/**
 * Has the words of all papers ready before the first letter is typed, while the browser has nothing else to do: setting
 * thousands of titles takes a while. Returns what ends it.
 */
function readyToFilter(papers: readonly ListedPaper[]): () => void {
  let next = 0;
  let waiting = requestIdleCallback(goOn);
  function goOn(deadline: IdleDeadline) {
    while (next < papers.length && deadline.timeRemaining() > SPARE) papers[next++]?.words();
    if (next < papers.length) waiting = requestIdleCallback(goOn);
  }
  return () => cancelIdleCallback(waiting);
}
