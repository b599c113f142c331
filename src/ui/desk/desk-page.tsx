import { useMemo, useState } from 'preact/hooks';
import { counted, numeral, t } from '../../extension/i18n';
import { inRow } from '../components/listed';
import { SiteBar } from '../components/site-bar';
import { Filters, ShareBar } from './filters';
import { Inputs } from './inputs';
import { PapersTable } from './papers-table';
import { EVERYTHING, shownLines, type View } from './shown-lines';
import { useBoard } from './use-board';
import { useDropped } from './use-dropped';

interface Props {
  /** The tab whose list of papers is taken along, or null. */
  readonly tabId: number | null;
}

/** The chair's desk: a folder of forms held against the papers of a volume. */
export function DeskPage({ tabId: _ }: Props) {
  const board = useBoard();
  const { lines, counts } = board;
  const [view, setView] = useState<View>(EVERYTHING);
  const [open, setOpen] = useState<string | null>(null);
  const shown = useMemo(() => shownLines(lines, view), [lines, view]);
  const takeForms = () => {};
  const takeLists = () => {};
  useDropped(takeForms);
  const isEmpty = lines.length === 0;
  return (
    <>
      <SiteBar here="desk" />
      <main>
        <div class="head">
          <h1>
            {isEmpty
              ? t('deskHeading')
              : inRow('listMiddle', [counted('deskCount', lines.length), t('deskCountRight', numeral(counts.right))])}
          </h1>
          {isEmpty && <p>{t('deskIntro')}</p>}
        </div>
        <Inputs isSmall={!isEmpty} onForms={takeForms} onLists={takeLists} />
        {!isEmpty && (
          <>
            <ShareBar counts={counts} />
            <Filters counts={counts} view={view} shown={shown.length} setView={setView} />
            <PapersTable
              lines={shown}
              sort={view.sort}
              open={open}
              onSort={(sort) => setView({ ...view, sort })}
              onOpen={({ id }) => setOpen(id)}
              onKey={() => {}}
            />
          </>
        )}
        <p class="hint">{inRow('sentences', [t('notAffiliated'), t('deskLimits')])}</p>
      </main>
    </>
  );
}
