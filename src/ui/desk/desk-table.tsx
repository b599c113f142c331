import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskCounts } from '../../desk/desk';
import { numeral, t } from '../../extension/i18n';
import { Bulk } from './bulk';
import { claimsOn } from './claims';
import { DETAILS_HEADING, Details } from './details';
import { Filters, ShareBar } from './filters';
import type { DeskLine } from './line';
import { MessageToAuthor } from './message-to-author';
import { Outputs } from './outputs';
import { PapersTable } from './papers-table';
import { EVERYTHING, shownLines, type View } from './shown-lines';
import type { useDecisions } from './use-decisions';
import type { useKeeping } from './use-keeping';
import { useKeys } from './use-keys';
import { useOpenLine } from './use-open-line';

interface Props {
  readonly lines: readonly DeskLine[];
  readonly counts: DeskCounts;
  readonly known: Promise<unknown>;
  readonly decisions: ReturnType<typeof useDecisions>;
  readonly keeping: ReturnType<typeof useKeeping>;
  readonly volume: string;
  /** The id of the one that is expected. */
  readonly agreement: string;
  open(digest: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Where there is less room the details lie over the table. */
const NARROW = '(max-width: 1000px)';

/** The papers and what is known of one of them, beside each other; what the chair says of it. */
export function DeskTable({ lines, counts, known, decisions, keeping, volume, agreement, open }: Props) {
  const [view, setView] = useState<View>(EVERYTHING);
  const [said, setSaid] = useState('');
  const opened = useOpenLine(lines);
  const { line, form, note } = opened;
  const shown = useMemo(() => shownLines(lines, view), [lines, view]);
  const desk = useMemo(() => ({ rows: lines.map(({ row }) => row), counts }), [lines, counts]);
  const titles = useMemo(
    () => new Map(lines.flatMap(({ row, title }) => (row.kind === 'paper' ? [[row.paper.id, title] as const] : []))),
    [lines],
  );
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (line && matchMedia(NARROW).matches) document.getElementById(DETAILS_HEADING)?.focus();
  }, [line?.id]);

  function say(what: 'accepted' | 'sent-back' | null, of: DeskLine | null = line) {
    const own = of === line ? form : (of?.form ?? null);
    if (!of || !own) return;
    decisions.decide([own.id], what && { said: what, note: of === line ? note : (own.decision?.note ?? '') });
    setSaid(
      t(what === null ? 'deskSaidTakenBack' : what === 'accepted' ? 'deskSaidAccepted' : 'deskSaidSentBack', of.title),
    );
  }
  function close() {
    opened.close();
    table.current?.querySelector<HTMLElement>('tbody button[tabindex="0"]')?.focus();
  }
  /** The line that has the focus, where none is open. */
  const focused = () => {
    const id = document.activeElement?.closest('tr[data-line]')?.getAttribute('data-line');
    return lines.find((each) => each.id === id) ?? null;
  };
  useKeys((key) => {
    if (key === 'escape') return line && close();
    if (key === 'a' || key === 's') return say(key === 'a' ? 'accepted' : 'sent-back', line ?? focused());
    const claims = form && /^\d$/.test(key) ? claimsOn(form) : [];
    const chosen = key === '0' ? null : claims[Number(key) - 1];
    if (form && claims.length > 0 && chosen !== undefined) decisions.assign(form.id, chosen);
  });

  return (
    <>
      <ShareBar counts={counts} />
      <Filters counts={counts} view={view} shown={shown.length} setView={setView} />
      <div class="acts">
        <Bulk
          lines={lines}
          open={open}
          onAccept={(forms) => {
            decisions.decide(
              forms.map(({ id }) => id),
              { said: 'accepted', note: '' },
            );
            setSaid(t('deskSaidAccepted', numeral(forms.length)));
          }}
        />
        <Outputs desk={desk} volume={volume} agreement={agreement} open={open} onSaved={keeping.wasSaved} />
      </div>
      <p id="desk-keys" class="hint">
        {t('deskKeys')}
      </p>
      <p role="status" class="said">
        {said}{' '}
        {decisions.canUndo && (
          <button
            type="button"
            class="link"
            onClick={() => {
              decisions.undo();
              setSaid('');
            }}
          >
            {t('deskUndo')}
          </button>
        )}
      </p>
      <div ref={table} class={line ? 'desk opened' : 'desk'}>
        <PapersTable
          lines={shown}
          sort={view.sort}
          open={line?.id ?? null}
          onSort={(sort) => setView({ ...view, sort })}
          onOpen={(next) => (next.id === line?.id ? opened.close() : opened.show(next))}
          onMove={(next) => line && opened.show(next)}
        />
        {line && (
          <Details
            line={line}
            form={form}
            note={note}
            known={known}
            titleOf={(paper) => titles.get(paper) ?? paper}
            open={open}
            setNote={opened.setNote}
            onForm={opened.showForm}
            onSay={say}
            onAssign={(paper) => form && decisions.assign(form.id, paper)}
            onClose={close}
          >
            <MessageToAuthor line={line} />
          </Details>
        )}
      </div>
    </>
  );
}
