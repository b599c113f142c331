import { useEffect, useRef, useState } from 'preact/hooks';
import { papersOnPage } from '../../desk/papers';
import { findTab, readTab } from '../../extension/page';
import type { ListSaid } from './board-messages';
import type { BoardWorker } from './board-worker';

/** The lists of papers that were given: further ones are added to those before. */
export function useLists(board: BoardWorker, setList: (said: ListSaid | null) => void, tabId: number | null) {
  /** The names of the files, or of the page that lists the papers. */
  const [names, setNames] = useState<readonly string[]>([]);
  const given = useRef<readonly File[]>([]);

  async function take(files: readonly File[]) {
    const all = [...given.current, ...files];
    given.current = all;
    setNames(all.map(({ name }) => name));
    const read = await Promise.all(
      all.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    if (given.current === all) board.tell({ kind: 'lists', files: read });
  }
  function forget() {
    given.current = [];
    setNames([]);
    setList(null);
    board.tell({ kind: 'papers', papers: [] });
  }

  useEffect(() => {
    if (tabId === null) return;
    void findTab(location.search).then(async (tab) => {
      const reading = await readTab(tab);
      const papers = papersOnPage(reading.kind === 'papers' ? reading.papers : []);
      if (given.current.length > 0 || papers.length === 0) return;
      setNames([tab.url && URL.canParse(tab.url) ? new URL(tab.url).host : '']);
      setList({ kind: 'papers', format: 'several', count: papers.length, volume: null, remarks: [] });
      board.tell({ kind: 'papers', papers });
    });
  }, []);

  return { names, take: (files: readonly File[]) => void take(files), forget };
}
