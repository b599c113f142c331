import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../extension/i18n';
import type { ListedForm } from '../../extension/signed-forms';
import type { Paper } from '../../paper/paper';
import { Icon } from '../components/icon';
import { inRow } from '../components/listed';
import { looksOf, type PaperState } from './list/paper-state';
import type { ListedPaper } from './paper-filter';

/** A list of so many papers is drawn as a whole; of a longer one what is in sight and a little around it. */
const WHOLE = 300;
/** How many papers are drawn or left out together. */
const TOGETHER = 20;
/** How far around what is in sight papers are drawn: a turn of the wheel. */
const AROUND = '500px 0px';
/** The height that a paper is thought to take until it was drawn, in CSS pixels. */
const HEIGHT = 72;

/** A paper of the list, how far it has come, and whether it is ticked; its signed form where the file is kept, else null. */
export interface PaperRow {
  readonly listed: ListedPaper;
  readonly state: PaperState;
  readonly ticked: boolean;
  readonly file: ListedForm | null;
}

/** Papers under a heading. */
export interface PaperSection {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly PaperRow[];
}

interface Props {
  readonly sections: readonly PaperSection[];
  /** How many more papers are still being read. */
  readonly rest: number;
  tick(key: string, ticked: boolean): void;
  open(paper: Paper): void;
  /** Downloads a signed form's file again. */
  again(form: ListedForm): void;
}

/**
 * Papers to tick, each with its place in the whole list; a title opens its paper's form alone. The paper that has the
 * focus is always drawn.
 */
export function PaperList({ sections, rest, tick, open, again }: Props) {
  /** The paper that has the focus, by its key. */
  const [at, setAt] = useState<string | null>(null);
  const all = sections.reduce((sum, { rows }) => sum + rows.length, rest);
  let before = 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: its papers stand in groups, which a ul may not hold
    <div
      role="list"
      class="paper-list"
      aria-label={t('papersList')}
      onFocusIn={({ target }) => setAt(target instanceof Element ? keyOf(target) : null)}
    >
      {sections.map(({ id, heading, rows }) => {
        const first = before;
        before += rows.length;
        return (
          rows.length > 0 && (
            <div key={id} role="presentation" class="paper-section">
              <p class="section-head">{heading}</p>
              {groupsOf(rows).map((group, i) => (
                <Group
                  key={i}
                  rows={group}
                  before={first + i * TOGETHER}
                  all={all}
                  always={all <= WHOLE || group.some(({ listed }) => listed.paper.key === at)}
                  tick={tick}
                  open={open}
                  again={again}
                />
              ))}
            </div>
          )
        );
      })}
    </div>
  );
}

function groupsOf(rows: readonly PaperRow[]): readonly (readonly PaperRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / TOGETHER) }, (_, i) =>
    rows.slice(i * TOGETHER, (i + 1) * TOGETHER),
  );
}

const keyOf = (element: Element) => element.closest('[data-key]')?.getAttribute('data-key') ?? null;

interface GroupProps extends Pick<Props, 'tick' | 'open' | 'again'> {
  readonly rows: readonly PaperRow[];
  /** How many papers stand before it, and how many in the list. */
  readonly before: number;
  readonly all: number;
  readonly always: boolean;
}

/** Some papers of the list; the room that they take while they are far from what is in sight. */
function Group({ rows, before, all, always, tick, open, again }: GroupProps) {
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
      { root: scrollerOf(group), rootMargin: AROUND },
    );
    observer.observe(group);
    return () => observer.disconnect();
  }, [always]);

  const drawn = near || always;
  const marks = rows.map(({ ticked, file }) => `${ticked} ${file?.sha256}`).join();
  return useMemo(
    () => (
      <div
        ref={box}
        role="presentation"
        class="papers"
        style={drawn ? undefined : { height: `${height.current ?? rows.length * HEIGHT}px` }}
      >
        {drawn &&
          rows.map((row, i) => (
            <Row
              key={row.listed.paper.key}
              row={row}
              place={before + i + 1}
              all={all}
              tick={tick}
              open={open}
              again={again}
            />
          ))}
      </div>
    ),
    [drawn, rows.map(({ listed }) => listed.paper.key).join(' '), marks, before, all],
  );
}

/** The region that scrolls the list; null for the page, where that does. */
function scrollerOf(element: Element): Element | null {
  const body = element.closest('.panel-body');
  return body && getComputedStyle(body).overflowY === 'auto' ? body : null;
}

interface RowProps extends Pick<Props, 'tick' | 'open' | 'again'> {
  readonly row: PaperRow;
  readonly place: number;
  readonly all: number;
}

function Row({ row: { listed, state, ticked, file }, place, all, tick, open, again }: RowProps) {
  const { paper } = listed;
  const { words, tone, icon } = looksOf(state);
  const [about, title] = [`about-${place}`, `title-${place}`];
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list
    <div class="paper" role="listitem" data-key={paper.key} aria-posinset={place} aria-setsize={all}>
      <label class="paper-tick">
        <input
          type="checkbox"
          aria-label={listed.title()}
          aria-describedby={about}
          checked={ticked}
          onChange={(event) => tick(paper.key, event.currentTarget.checked)}
        />
      </label>
      <button id={title} type="button" class="link paper-title" aria-describedby={about} onClick={() => open(paper)}>
        <bdi>{listed.title()}</bdi>
      </button>
      <p id={about} class="paper-meta">
        <span class={`chip ${tone}`}>
          <Icon name={icon} />
          <span>{words}</span>
        </span>
        <span class="hint">{particulars(paper)}</span>
      </p>
      {file && (
        <button
          type="button"
          class="bare again"
          aria-label={t('downloadAgain')}
          aria-describedby={title}
          title={t('batchAgain', file.fileName)}
          onClick={() => again(file)}
        >
          <Icon name="save" />
        </button>
      )}
    </div>
  );
}

/** What tells the papers of a list apart: number, first author, venue. */
function particulars({ number, authors, venue }: Paper): string {
  const first = authors[0]?.name ?? '';
  return inRow('listBeside', [
    number ? t('paperNumber', number) : '',
    first && authors.length > 1 ? `${first} …` : first,
    venue ?? '',
  ]);
}
