import { useMemo, useState } from 'preact/hooks';
import { loadBrought } from '../../extension/brought-forms';
import { counted, numeral, t } from '../../extension/i18n';
import { isInPrivateWindow } from '../../extension/page';
import { inRow } from '../components/listed';
import { SiteBar } from '../components/site-bar';
import { DeskTable } from './desk-table';
import type { GivenTogether } from './given';
import { GivenLine } from './given-line';
import { Inputs } from './inputs';
import { KeepTick } from './keep-tick';
import { ProgressLine } from './progress';
import { useBoard } from './use-board';
import { useDecisions } from './use-decisions';
import { useDropped } from './use-dropped';
import { useExpected } from './use-expected';
import { useFiles } from './use-files';
import { useKeeping } from './use-keeping';
import { useLists } from './use-lists';
import { VolumeSettings } from './volume-settings';

interface Props {
  /** The tab whose list of papers is taken along, or null. */
  readonly tabId: number | null;
}

/** The chair's desk: a folder of forms held against the papers of a volume. */
export function DeskPage({ tabId }: Props) {
  const known = useMemo(() => loadBrought(isInPrivateWindow()), []);
  const { board, lines, counts, list, setList } = useBoard();
  const expected = useExpected(board, known);
  const lists = useLists(board, setList, tabId);
  const files = useFiles(board, known);
  const decisions = useDecisions(board);
  const keeping = useKeeping({ ...decisions, read: files.progress.kind });
  const [named, setNamed] = useState<string | null>(null);
  const volume = named ?? (list?.kind === 'papers' ? list.volume : null) ?? '';
  useDropped((given: GivenTogether) => {
    if (given.lists.length > 0) lists.take(given.lists);
    if (given.forms.length > 0) files.take(given.forms);
  });
  const isEmpty = lines.length === 0;
  const isUsed = !isEmpty || list !== null || files.progress.kind !== 'nothing';
  const title = inRow('listMiddle', [
    counted('deskCount', lines.filter(({ row }) => row.kind === 'paper').length),
    t('deskCountRight', numeral(counts.right)),
  ]);
  return (
    <>
      <SiteBar here="desk" />
      <main>
        <div class="head">
          <h1>{isEmpty ? t('deskHeading') : volume ? t('deskTitle', volume, title) : title}</h1>
          {!isUsed && <p>{t('deskIntro')}</p>}
        </div>
        <Inputs isSmall={isUsed} onForms={files.take} onLists={lists.take} />
        <GivenLine
          names={lists.names}
          list={list}
          aside={files.aside}
          onForget={lists.forget}
          onColumns={(columns) => board.tell({ kind: 'columns', columns })}
        />
        {isUsed && (
          <VolumeSettings volume={volume} setVolume={setNamed} {...expected}>
            <KeepTick {...keeping} />
          </VolumeSettings>
        )}
        <ProgressLine progress={files.progress} onStop={files.stop} />
        {!isEmpty && (
          <DeskTable
            agreement={expected.agreement}
            lines={lines}
            counts={counts}
            known={known}
            decisions={decisions}
            keeping={keeping}
            open={files.open}
            volume={volume}
          />
        )}
        <p class="hint">{inRow('sentences', [t('notAffiliated'), t('deskLimits')])}</p>
      </main>
    </>
  );
}
