import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type MessageName, t } from '../../extension/i18n';
import type { Paper, PaperStatus } from '../../paper/paper';
import type { ListedPaper } from './paper-filter';

const STATUS: Record<Exclude<PaperStatus, 'unknown'>, MessageName> = {
  accepted: 'statusAccepted',
  rejected: 'statusRejected',
  withdrawn: 'statusWithdrawn',
  undecided: 'statusUndecided',
};
/** A list of so many papers is drawn as a whole; of a longer one what is in sight and a little around it. */
const WHOLE = 300;
/** How many papers are drawn or left out together. */
const TOGETHER = 20;
/** How far around what is in sight papers are drawn: a turn of the wheel. */
const AROUND = '500px 0px';
/** The height that a paper is thought to take until it was drawn, in CSS pixels. */
const HEIGHT = 48;
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

interface Props {
  readonly papers: readonly ListedPaper[];
  readonly chosenKey: string | undefined;
  choose(paper: Paper): void;
}

/**
 * Papers of which one is chosen: native radio buttons, each with its place in the whole list. The arrow keys go to the
 * next paper also where that is not drawn yet; the paper that has the focus and the chosen one always are.
 */
export function PaperList({ papers, chosenKey, choose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  /** The paper that has, or is to get, the focus. */
  const [at, setAt] = useState<string | null>(null);
  const [steps, setSteps] = useState(0);
  const whole = papers.length <= WHOLE;
  const groups = useMemo(
    () =>
      Array.from({ length: Math.ceil(papers.length / TOGETHER) }, (_, i) =>
        papers.slice(i * TOGETHER, (i + 1) * TOGETHER),
      ),
    [papers],
  );

  useLayoutEffect(() => {
    // A choice made earlier may stand far down.
    list.current?.querySelector(':checked')?.closest('label')?.scrollIntoView({ block: 'nearest' });
  }, []);
  useLayoutEffect(() => {
    const button = [...(list.current?.querySelectorAll('input') ?? [])].find(({ value }) => value === at);
    if (steps === 0 || !button) return;
    button.focus();
    button.click();
  }, [steps]);

  function onChange({ target }: Event) {
    const paper = target instanceof HTMLInputElement && papers.find(({ paper: { key } }) => key === target.value);
    if (paper) choose(paper.paper);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    const from = papers.findIndex(({ paper }) => paper.key === at);
    if (!step || from < 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setAt(papers[(from + step + papers.length) % papers.length]?.paper.key ?? null);
    setSteps(steps + 1);
  }

  return (
    <div
      ref={list}
      role="radiogroup"
      aria-labelledby="choose"
      aria-describedby="choose-hint"
      onChange={onChange}
      onKeyDown={onKeyDown}
      onFocusIn={({ target }) => setAt(target instanceof HTMLInputElement ? target.value : null)}
    >
      {groups.map((group, i) => (
        <Group
          key={i}
          papers={group}
          before={i * TOGETHER}
          all={papers.length}
          chosenKey={group.some(({ paper }) => paper.key === chosenKey) ? chosenKey : undefined}
          always={whole || group.some(({ paper: { key } }) => key === at || key === chosenKey)}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly papers: readonly ListedPaper[];
  /** How many papers stand before it, and how many in the list. */
  readonly before: number;
  readonly all: number;
  readonly chosenKey: string | undefined;
  readonly always: boolean;
}

/** Some papers of the list; the room that they take while they are far from what is in sight. */
function Group({ papers, before, all, chosenKey, always }: GroupProps) {
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(before === 0);
  const height = useRef<number | null>(null);
  useEffect(() => {
    const group = box.current;
    if (!group || always) return;
    const observer = new IntersectionObserver(
      (seen) => {
        const last = seen.at(-1);
        if (last && !last.isIntersecting) height.current = last.boundingClientRect.height;
        setNear(last?.isIntersecting ?? false);
      },
      { root: group.parentElement, rootMargin: AROUND },
    );
    observer.observe(group);
    return () => observer.disconnect();
  }, [always]);

  const drawn = near || always;
  return useMemo(
    () => (
      <div
        ref={box}
        class="papers"
        style={drawn ? undefined : { height: `${height.current ?? papers.length * HEIGHT}px` }}
      >
        {drawn &&
          papers.map((each, i) => (
            <Choice
              key={each.paper.key}
              listed={each}
              isChosen={each.paper.key === chosenKey}
              place={before + i + 1}
              all={all}
            />
          ))}
      </div>
    ),
    [drawn, papers, before, all, chosenKey],
  );
}

interface ChoiceProps {
  readonly listed: ListedPaper;
  readonly isChosen: boolean;
  readonly place: number;
  readonly all: number;
}

function Choice({ listed: { paper, title }, isChosen, place, all }: ChoiceProps) {
  return (
    <label class="check">
      <input type="radio" name="paper" value={paper.key} checked={isChosen} aria-posinset={place} aria-setsize={all} />
      <span>
        <bdi>{title()}</bdi>
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
