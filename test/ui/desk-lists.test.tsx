// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readTab } from '../../src/extension/page';
import type { BoardTask, ListSaid } from '../../src/ui/desk/board-messages';
import { BoardWorker } from '../../src/ui/desk/board-worker';
import { Lists } from '../../src/ui/desk/read-lists';
import { useLists } from '../../src/ui/desk/use-lists';

vi.mock('../../src/extension/page', () => ({
  findTab: async () => ({ id: 1, incognito: false, url: 'https://portal.example/list', clicked: false }),
  readTab: vi.fn(),
}));

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const BIB = file('papers.bib', '@inproceedings{hopper26, title={Lattices for Everybody}, author={Hopper, Grace}}');
const OWN = file('own.csv', 'Nr;Was\n642;Lattices for Everybody\n');
const NAMED = [
  ['number', 0],
  ['title', 1],
] as const;

describe('lists of papers', () => {
  it('stay together when the columns of one of them are named, and when that one comes again', async () => {
    const lists = new Lists();
    const asked = await lists.take({ kind: 'lists', files: [BIB, OWN] });
    expect(asked).toMatchObject({ said: { kind: 'columns', name: 'own.csv' }, papers: null });
    const both = await lists.take({ kind: 'columns', columns: NAMED });
    expect(both?.papers).toMatchObject([{ key: 'hopper26', number: '642', title: 'Lattices for Everybody' }]);
    const corrected = file('own.csv', 'Nr;Was\n643;Lattices for Everybody\n');
    expect((await lists.take({ kind: 'lists', files: [BIB, corrected] }))?.papers).toMatchObject([
      { key: 'hopper26', number: '643' },
    ]);
  });

  it('are asked for their columns one after the other', async () => {
    const lists = new Lists();
    await lists.take({ kind: 'lists', files: [OWN, { ...OWN, name: 'other.csv' }] });
    expect(await lists.take({ kind: 'columns', columns: NAMED })).toMatchObject({ said: { name: 'other.csv' } });
    expect((await lists.take({ kind: 'columns', columns: NAMED }))?.papers).toHaveLength(1);
    expect(await lists.take({ kind: 'columns', columns: NAMED })).toBeNull();
  });

  it('do not come back when they were removed while they were read', async () => {
    const lists = new Lists();
    const late = lists.take({ kind: 'lists', files: [BIB] });
    expect(await lists.take({ kind: 'instead', papers: [], said: null })).toMatchObject({ said: null, papers: [] });
    expect(await late).toBeNull();
    const older = lists.take({ kind: 'lists', files: [BIB] });
    expect((await lists.take({ kind: 'lists', files: [BIB] }))?.papers).toHaveLength(1);
    expect(await older).toBeNull();
  });
});

describe('lists that are given', () => {
  const told: BoardTask[] = [];
  const board = new BoardWorker();
  board.tell = (task) => void told.push(task);
  const said: (ListSaid | null)[] = [];
  const text = (task: BoardTask | undefined) =>
    task?.kind === 'lists' && task.files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
  let lists: ReturnType<typeof useLists> | undefined;
  const Page = ({ tabId }: { tabId: number | null }) => {
    lists = useLists(board, (one) => void said.push(one), tabId);
    return null;
  };
  const open = (tabId: number | null) => act(async () => render(<Page tabId={tabId} />, document.body));
  const give = (...files: readonly File[]) =>
    act(async () => {
      lists?.take(files);
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
  afterEach(() => act(() => render(null, document.body)));

  it('are added to those before, and take the place of one of the same name', async () => {
    await open(null);
    await give(new File(['1'], 'a.csv'), new File(['2'], 'b.bib'));
    await give(new File(['3'], 'a.csv'), new File(['4'], 'c.csv'));
    expect(text(told.at(-1))).toEqual([
      ['a.csv', '3'],
      ['b.bib', '2'],
      ['c.csv', '4'],
    ]);
    expect(lists?.names).toEqual(['a.csv', 'b.bib', 'c.csv']);
  });

  it('are not told of when they were removed before they were read, nor when one of them cannot be', async () => {
    await open(null);
    const { length } = told;
    const slow = give(new File(['1'], 'a.csv'));
    lists?.forget();
    await slow;
    expect(told.slice(length)).toEqual([{ kind: 'instead', papers: [], said: null }]);
    const gone = new File([''], 'gone.csv');
    gone.arrayBuffer = () => Promise.reject(new Error('NotReadableError'));
    await give(gone);
    expect(said.at(-1)).toEqual({ kind: 'unread', file: 'gone.csv' });
    expect(told).toHaveLength(length + 1);
  });

  it('are missed where the page that was to list them cannot be read', async () => {
    vi.mocked(readTab).mockResolvedValue({ kind: 'out-of-reach', why: 'no-tab' });
    await open(1);
    await vi.waitFor(() => expect(said.at(-1)).toEqual({ kind: 'unread', file: null }));
    expect(lists?.names).toEqual(['portal.example']);
  });
});
