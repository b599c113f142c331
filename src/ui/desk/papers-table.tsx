import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type MessageName, t } from '../../extension/i18n';
import { Icon } from '../components/icon';
import type { DeskLine } from './line';
import type { Column, View } from './shown-lines';
import { TableChunk } from './table-chunk';
import { useChunks } from './use-chunks';

interface Props {
  readonly lines: readonly DeskLine[];
  readonly sort: View['sort'];
  /** The id of the line whose details are open, or null. */
  readonly open: string | null;
  onSort(sort: View['sort']): void;
  onOpen(line: DeskLine): void;
  /** The focus has moved to a line, by the arrow keys or since the line that had it is shown no more. */
  onMove(line: DeskLine): void;
}

const COLUMNS: readonly (readonly [Column, MessageName])[] = [
  ['number', 'deskNumber'],
  ['title', 'deskPaper'],
  ['signer', 'deskSignedBy'],
  ['state', 'deskState'],
  ['found', 'deskFound'],
  ['dated', 'deskDated'],
];

/** The papers with their forms. One line can be tabbed to; arrow keys go up and down, Enter opens what is known of it. */
export function PapersTable({ lines, sort, open, onSort, onOpen, onMove }: Props) {
  const chunks = useChunks(lines);
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const current = (lines.some(({ id }) => id === at) ? at : lines[0]?.id) ?? null;
  const buttonOf = (id: string | undefined) =>
    table.current?.querySelector<HTMLElement>(`tr[data-line="${CSS.escape(id ?? '')}"] button`);
  useFocusKept(table, lines, buttonOf, onMove);

  const lineAt = ({ target }: Event) => {
    const row = target instanceof Element ? target.closest('tr[data-line]') : null;
    return lines.find(({ id }) => id === row?.getAttribute('data-line'));
  };
  function onKeyDown(event: KeyboardEvent) {
    const line = lineAt(event);
    if (!line || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = lines.indexOf(line);
    const last = lines.length - 1;
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: last }[event.key];
    const next = to === undefined ? undefined : lines[Math.min(last, Math.max(0, to))];
    if (!next) return;
    event.preventDefault();
    buttonOf(next.id)?.focus();
    onMove(next);
  }
  return (
    <div class="tablebox">
      <table
        ref={table}
        aria-label={t('deskPapers')}
        onKeyDown={onKeyDown}
        onFocusIn={(event) => setAt(lineAt(event)?.id ?? at)}
        onClick={(event) => {
          const line = lineAt(event);
          if (!line) return;
          // Its letters are keys wherever on the line one has clicked.
          buttonOf(line.id)?.focus({ preventScroll: true });
          onOpen(line);
        }}
      >
        <thead>
          <tr>
            {COLUMNS.map(([column, name]) => (
              <Head key={column} name={t(name)} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        {chunks.map((chunk, i) => (
          <TableChunk key={i} lines={chunk} current={current} open={open} />
        ))}
      </table>
    </div>
  );
}

interface HeadProps extends Pick<Props, 'sort' | 'onSort'> {
  readonly name: string;
  readonly column: Column;
}

/** Sorts up, then down, then as the list is. */
function Head({ name, column, sort, onSort }: HeadProps) {
  const own = sort?.by === column ? sort : null;
  const next = own === null ? { by: column, down: false } : own.down ? null : { by: column, down: true };
  return (
    <th scope="col" aria-sort={own === null ? undefined : own.down ? 'descending' : 'ascending'}>
      <button type="button" class="bare" onClick={() => onSort(next)}>
        {name}
        {own && <Icon name={own.down ? 'down' : 'up'} />}
      </button>
    </th>
  );
}

/** Where the line that had the focus is shown no more, the focus moves to the one in its place instead of being lost. */
function useFocusKept(
  table: { readonly current: HTMLTableElement | null },
  lines: readonly DeskLine[],
  buttonOf: (id: string | undefined) => HTMLElement | null | undefined,
  onMove: Props['onMove'],
): void {
  const had = useRef<{ readonly id: string; readonly place: number } | null>(null);
  useEffect(() => {
    const row = document.activeElement?.closest('tr[data-line]');
    const id = row && table.current?.contains(row) ? row.getAttribute('data-line') : null;
    const place = lines.findIndex((line) => line.id === id);
    if (id !== null && place >= 0) had.current = { id, place };
    else if (document.activeElement !== document.body) had.current = null;
  });
  useLayoutEffect(() => {
    if (!had.current || document.activeElement !== document.body) return;
    const { id, place } = had.current;
    const there = lines.find((line) => line.id === id) ?? lines[Math.min(place, lines.length - 1)];
    const button = buttonOf(there?.id);
    if (!there || !button) return;
    button.focus();
    if (there.id !== id) onMove(there);
  });
}
