import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type MessageName, numeral, t } from '../../extension/i18n';
import type { Paper, PaperStatus } from '../../paper/paper';
import { type ListedPaper, listedPaper, matching } from './paper-filter';

const STATUS: Record<Exclude<PaperStatus, 'unknown'>, MessageName> = {
  accepted: 'statusAccepted',
  rejected: 'statusRejected',
  withdrawn: 'statusWithdrawn',
  undecided: 'statusUndecided',
};
/** From so many papers on there is a field to filter them by. */
const MANY = 8;
/** So many papers are drawn at once; a list of thousands is completed whenever the browser has nothing else to do. */
const AT_ONCE = 200;

interface Props {
  readonly papers: readonly Paper[];
  readonly chosen: Paper | null;
  choose(paper: Paper): Promise<void>;
}

/**
 * The papers of a list, of which one is chosen: native radio buttons, so that the arrow keys work as everywhere. A long
 * list narrows as one types.
 */
export function PaperChooser({ papers, chosen, choose }: Props) {
  const [typed, setTyped] = useState('');
  const listed = useMemo(() => papers.map(listedPaper), [papers]);
  const shown = useMemo(() => matching(listed, typed), [listed, typed]);
  const chosenKey = chosen?.key;
  // A choice made earlier is there from the beginning.
  const [drawn, setDrawn] = useState(() => AT_ONCE + papers.findIndex(({ key }) => key === chosenKey));
  useEffect(() => {
    if (drawn >= shown.length) return;
    const waiting = requestIdleCallback(() => setDrawn(drawn + AT_ONCE));
    return () => cancelIdleCallback(waiting);
  }, [drawn, shown]);
  // What did not change is drawn as before, and not compared again: neither as the list grows nor at a keystroke.
  const before = useRef(new Map<ListedPaper, Choice>());
  const choices = useMemo(
    () =>
      shown.slice(0, drawn).map((each) => {
        const known = before.current.get(each);
        const isChosen = each.paper.key === chosenKey;
        if (known?.isChosen === isChosen) return known.label;
        const label = choiceLabel(each, isChosen);
        before.current.set(each, { isChosen, label });
        return label;
      }),
    [shown, drawn, chosenKey],
  );

  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A choice made earlier may stand far down.
    list.current?.querySelector(':checked')?.closest('label')?.scrollIntoView({ block: 'nearest' });
  }, []);

  function onChange({ target }: Event) {
    const key = target instanceof HTMLInputElement ? target.value : null;
    const paper = papers.find((each) => each.key === key);
    if (paper) void choose(paper);
  }

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
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setDrawn(AT_ONCE);
            }}
          />
          <p id="filter-hint" class="hint">
            {t('chooseFilterHint')}
          </p>
        </>
      )}
      <div ref={list} role="radiogroup" aria-labelledby="choose" aria-describedby="choose-hint" onChange={onChange}>
        {choices}
      </div>
    </section>
  );
}

interface Choice {
  readonly isChosen: boolean;
  readonly label: VNode;
}

function choiceLabel({ paper, title }: ListedPaper, isChosen: boolean): VNode {
  return (
    <label key={paper.key} class="check">
      <input type="radio" name="paper" value={paper.key} checked={isChosen} />
      <span>
        <bdi>{title}</bdi>
        <span class="hint">{particulars(paper)}</span>
      </span>
    </label>
  );
}

/** What tells the papers of a list apart: number, first author, venue, decision. */
function particulars({ number, authors, venue, status }: Paper): string {
  const first = authors[0]?.name;
  const parts = [
    number && t('paperNumber', number),
    first && (authors.length > 1 ? `${first} …` : first),
    venue,
    status !== 'unknown' && t(STATUS[status]),
  ];
  return parts.filter(Boolean).join(' · ');
}
