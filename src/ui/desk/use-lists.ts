import { useEffect, useRef, useState } from 'preact/hooks';
import { type ListFile, papersOnPage } from '../../desk/papers';
import { findTab, readTab } from '../../extension/page';
import type { ListSaid } from './board-messages';
import type { BoardWorker } from './board-worker';

/** The lists of papers that were given: further ones are added to those before, one of the same name takes its place. */
export function useLists(board: BoardWorker, setList: (said: ListSaid | null) => void, tabId: number | null) {
  /** The names of the files, or of the page that lists the papers. */
  const [names, setNames] = useState<readonly string[]>([]);
  const given = useRef<readonly ListFile[]>([]);
  const forgotten = useRef(0);

  /** Takes all of these files, or none where one of them cannot be read. */
  async function take(files: readonly File[]) {
    const before = forgotten.current;
    const read: ListFile[] = [];
    for (const file of files) {
      const bytes = await file.arrayBuffer().catch(() => null);
      if (before !== forgotten.current) return;
      if (!bytes) return setList({ kind: 'unread', file: file.name });
      read.push({ name: file.name, bytes: new Uint8Array(bytes) });
    }
    given.current = withNewer(given.current, read);
    setNames(given.current.map(({ name }) => name));
    board.tell({ kind: 'lists', files: given.current });
  }
  function forget() {
    forgotten.current++;
    given.current = [];
    setNames([]);
    setList(null);
    board.tell({ kind: 'instead', papers: [], said: null });
  }

  useEffect(() => {
    if (tabId === null) return;
    void findTab(location.search).then(async (tab) => {
      const reading = await readTab(tab);
      if (given.current.length > 0) return;
      const papers = papersOnPage(reading.kind === 'papers' ? reading.papers : []);
      setNames([tab.url && URL.canParse(tab.url) ? new URL(tab.url).host : '']);
      if (papers.length === 0) return setList({ kind: 'unread', file: null });
      const said: ListSaid = { kind: 'papers', format: 'several', count: papers.length, volume: null, remarks: [] };
      board.tell({ kind: 'instead', papers, said });
    });
  }, []);

  return { names, take: (files: readonly File[]) => void take(files), forget };
}

/** Lists with further ones behind them; a newer one of the same name stands in the place of the older. */
function withNewer(before: readonly ListFile[], files: readonly ListFile[]): readonly ListFile[] {
  const newest = (file: ListFile) => files.find(({ name }) => name === file.name) ?? file;
  return [...new Set([...before.map(newest), ...files])];
}
