import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DeskCounts } from '../../desk/desk';
import { t } from '../../extension/i18n';
import { Bulk } from './bulk';
import { claimsOn } from './claims';
import { DETAILS_HEADING, Details } from './details';
import { Filters, ShareBar } from './filters';
import type { DeskLine } from './line';
import { MessageToAuthor } from './message-to-author';
import { Outputs } from './outputs';
import { PapersTable } from './papers-table';
import { EVERYTHING, shownLines, type View } from './shown-lines';
import { useActs } from './use-acts';
import type { useDecisions } from './use-decisions';
import { useFocusMoved } from './use-focus-moved';
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
  const opened = useOpenLine(lines);
  const { line, form } = opened;
  const shown = useMemo(() => shownLines(lines, view), [lines, view]);
  const desk = useMemo(() => ({ rows: lines.map(({ row }) => row), counts }), [lines, counts]);
  const papers = useMemo(
    () => new Map(lines.flatMap((each) => (each.row.kind === 'paper' ? [[each.row.paper.id, each] as const] : []))),
    [lines],
  );
  const acts = useActs({ decisions, opened, papers });
  const { table, undo, moveFocus } = useFocusMoved();
  useEffect(() => {
    if (!line) return;
    const narrow = matchMedia(NARROW);
    const take = () => narrow.matches && document.getElementById(DETAILS_HEADING)?.focus();
    take();
    // What had the focus is covered when the window becomes narrow.
    narrow.addEventListener('change', take);
    return () => narrow.removeEventListener('change', take);
  }, [line?.id]);

  function close() {
    opened.close();
    moveFocus('table');
  }
  /** Gives the form that is shown to a paper; what was pressed for it may go, the form stays in sight. */
  function assign(paper: string | null) {
    if (!form) return;
    acts.assign(form, paper);
    opened.follow(form);
    moveFocus('details');
  }
  /** The line that has the focus. */
  const focused = () => {
    const id = document.activeElement?.closest('tr[data-line]')?.getAttribute('data-line');
    return lines.find((each) => each.id === id) ?? null;
  };
  useKeys((key) => {
    if (key === 'escape') return line && close();
    // Where the focus is, there the chair looks; the details go with it.
    const at = focused();
    const of = at ?? line;
    if (!of) return;
    if (key === 'a' || key === 's') {
      if (line && of.id !== line.id) opened.show(of);
      return acts.say(key === 'a' ? 'accepted' : 'sent-back', of);
    }
    const shownForm = of.id === line?.id ? form : null;
    const claims = shownForm && /^\d$/.test(key) ? claimsOn(shownForm) : [];
    const chosen = key === '0' ? null : claims[Number(key) - 1];
    if (!shownForm || claims.length === 0 || chosen === undefined) return;
    if (at) acts.assign(shownForm, chosen);
    else assign(chosen);
  });

  return (
    <>
      <ShareBar counts={counts} />
      <Filters counts={counts} view={view} shown={shown.length} setView={setView} />
      <div class="acts">
        <Bulk
          lines={lines}
          open={open}
          onAccept={(all) => {
            acts.acceptAll(all);
            moveFocus('undo');
          }}
        />
        <Outputs desk={desk} volume={volume} agreement={agreement} open={open} onSaved={keeping.wasSaved} />
      </div>
      <p id="desk-keys" class="hint">
        {t('deskKeys')}
      </p>
      <p class="said">
        <span role="status">{acts.said}</span>{' '}
        {decisions.undoable > 0 && (
          <button
            ref={undo}
            type="button"
            class="link"
            onClick={() => {
              acts.undo();
              // With the last act its button goes.
              if (decisions.undoable === 1) moveFocus(line ? 'details' : 'table');
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
            note={form ? opened.noteOf(form) : ''}
            known={known}
            papers={papers}
            open={open}
            setNote={(note) => form && opened.setNote(form, note)}
            onNoted={(note) => form && decisions.note(form.id, note)}
            onForm={opened.showForm}
            onSay={(what) => {
              acts.say(what, line);
              // The button that takes it back goes.
              if (what === null) moveFocus('details');
            }}
            onAssign={assign}
            onClose={close}
          >
            <MessageToAuthor line={line} />
          </Details>
        )}
      </div>
    </>
  );
}
