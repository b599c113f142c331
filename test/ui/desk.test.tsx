// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadFile } from '../../src/desk/desk';
import { deskOf } from '../../src/desk/desk-of';
import { keptDesk, removeDesk } from '../../src/extension/desk-kept';
import { download } from '../../src/extension/files';
import { Board } from '../../src/ui/desk/board';
import { type BoardAnswer, type BoardTask, isOfLists } from '../../src/ui/desk/board-messages';
import { DeskPage } from '../../src/ui/desk/desk-page';
import { Lists } from '../../src/ui/desk/read-lists';
import { ACTNN, fixture, readAt } from '../desk/read-forms';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);
vi.mock('../../src/extension/reader?iife', () => ({ default: 'reader.js' }));
vi.mock('../../src/extension/files', () => ({
  download: vi.fn(),
  downloadBlob: vi.fn(),
  ownFile: (path: string) => path,
}));
vi.mock('../../src/ui/desk/check-beside', () => ({ CheckBeside: () => null }));
vi.mock('../../src/ui/desk/board-worker', () => ({
  BoardWorker: class {
    onAnswer: (answer: BoardAnswer) => void = () => {};
    readonly board = new Board(deskOf);
    readonly lists = new Lists();
    async tell(task: BoardTask) {
      if (!isOfLists(task)) this.board.take(task);
      else {
        const read = await this.lists.take(task);
        if (read) this.onAnswer({ kind: 'list', said: read.said });
        if (read?.papers) this.board.take({ kind: 'papers', papers: read.papers });
      }
      for (const answer of this.board.answers()) this.onAnswer(answer);
    }
    stop() {}
  },
}));
vi.mock('../../src/ui/desk/files-read', () => ({
  FilesRead: class {
    constructor(readonly parts: { board: { tell(task: BoardTask): void }; setProgress(progress: object): void }) {}
    async take() {
      this.parts.board.tell({ kind: 'files', files });
      this.parts.setProgress({ kind: 'read', done: files.length, total: files.length });
    }
    stop() {}
    open = async () => null;
  },
}));

let files: readonly ReadFile[] = [];
const LIST = `number,title,authors
642,"${ACTNN.title}",${ACTNN.authors.map(({ name }) => name).join('; ')}
7,=Lattices for Everybody,Grace Hopper
`;

const settled = () => act(async () => new Promise((resolve) => setTimeout(resolve, 60)));
const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
function found<E extends HTMLElement = HTMLElement>(selector: string, name: string): E {
  const all = [...document.querySelectorAll<E>(selector)];
  return all.find((each) => nameOf(each) === name) ?? expect.fail(`no ${selector} “${name}” in ${all.map(nameOf)}`);
}
async function press(name: string) {
  act(() => found('button', name).click());
  await settled();
}
async function give(name: string, ...given: readonly File[]) {
  const field = found<HTMLInputElement>('input', name);
  Object.defineProperty(field, 'files', { value: given, configurable: true });
  Object.defineProperty(field, 'value', { value: '', writable: true, configurable: true });
  act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
  await settled();
}
async function key(pressed: string, on: Element | null = document.activeElement) {
  act(() => void on?.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true })));
  await settled();
}
async function search(within: string, words: string) {
  const field = found<HTMLInputElement>(`${within} input`, 'Find a paper, a name or a file');
  field.value = words;
  act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  await settled();
}
const lines = () =>
  [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent?.trim()),
  );
const counts = () => [...document.querySelectorAll('.states button')].map(({ textContent }) => textContent);
const line = (title: string) => found('tbody button', title);

const open = async () => {
  act(() => render(<DeskPage tabId={null} />, document.body));
  await settled();
};
const giveAll = async () => {
  await give('List of papers', new File([LIST], 'papers.csv'));
  // What reads lists is loaded when the first one comes.
  await vi.waitFor(
    async () => {
      await settled();
      expect(document.querySelector('.given strong')?.textContent).toBe('2 papers on the list');
    },
    { timeout: 8000 },
  );
  await give('Forms', new File(['%PDF'], 'a.pdf'));
};

beforeAll(async () => {
  files = [
    await readAt(fixture('qpdf-filled.pdf'), 'forms/642.pdf'),
    await readAt(fixture('firefox-blank.pdf'), 'forms/late/b.pdf'),
  ];
});
beforeEach(async () => {
  sessionStorage.clear();
  await removeDesk();
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('cancelIdleCallback', () => {});
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
  await open();
});
afterEach(() => {
  act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

describe('the papers of a list and the forms of a folder', () => {
  it('stand in one table, with counts that add up', async () => {
    await giveAll();
    expect(lines().map(([number, title, signer, state]) => [number, title, signer, state])).toEqual([
      ['642', ACTNN.title, 'Jianfei Chen', 'Right'],
      ['7', '=Lattices for Everybody', '–', 'Missing'],
      ['–', 'No title was read', '–', 'Wrong'],
    ]);
    expect(counts()).toEqual(['All 3', 'Right 1', 'No difference seen 0', 'To be looked at 0', 'Wrong 1', 'Missing 1']);
    expect(document.querySelector('h1')?.textContent).toBe('2 papers, 1 right');
    expect(found('[role=status]', 'Progress').textContent).toBe('All 2 files are read.');
  });

  it('are filtered, found and sorted', async () => {
    await giveAll();
    await press('Missing 1');
    expect(lines().map(([number]) => number)).toEqual(['7']);
    await press('All 3');
    await search('.filters', 'jianfei 642');
    expect(lines()).toHaveLength(1);
    await search('.filters', '');
    await press('State');
    expect(lines().map(([, , , state]) => state)).toEqual(['Missing', 'Wrong', 'Right']);
    expect(document.querySelector('th[aria-sort=ascending]')?.textContent).toContain('State');
  });
});

describe('what the chair says', () => {
  it('counts, is undone, and lasts while the tab is open', async () => {
    await giveAll();
    act(() => line(ACTNN.title).click());
    await settled();
    await press('Send back');
    expect(counts()[4]).toBe('Wrong 2');
    await press('Undo');
    expect(counts()[1]).toBe('Right 1');
    await press('Accept');
    expect(lines()[0]?.[3]).toBe('Accepted');
    act(() => render(null, document.body));
    await open();
    await giveAll();
    expect(lines()[0]?.[3]).toBe('Accepted');
  });

  it('is said by keys, where no field has the focus', async () => {
    await giveAll();
    act(() => line(ACTNN.title).focus());
    act(() => line(ACTNN.title).click());
    await settled();
    await key('s');
    expect(lines()[0]?.[3]).toBe('Sent back');
    await key('a', found('textarea', ''));
    expect(lines()[0]?.[3]).toBe('Sent back');
    await key('a', line(ACTNN.title));
    expect(lines()[0]?.[3]).toBe('Accepted');
    await key('ArrowDown', line(ACTNN.title));
    expect(document.activeElement).toBe(line('=Lattices for Everybody'));
    expect(document.querySelector('#details h2')?.textContent).toContain('Lattices');
  });

  it('is said of the line that has the focus, and the details go with it', async () => {
    await giveAll();
    act(() => line(ACTNN.title).click());
    await settled();
    await press('Send back');
    await press('Wrong 2');
    act(() => line(ACTNN.title).focus());
    await key('a');
    expect(document.activeElement).toBe(line('No title was read'));
    expect(document.querySelector('#details h2')?.textContent).toContain('No title was read');
    await key('s');
    await press('All 3');
    expect(lines().map(([, , , state]) => state)).toEqual(['Accepted', 'Missing', 'Sent back']);
    act(() => line(ACTNN.title).click());
    act(() => line('No title was read').focus());
    await key('a');
    expect(lines().map(([, , , state]) => state)).toEqual(['Accepted', 'Missing', 'Accepted']);
    expect(document.querySelector('#details h2')?.textContent).toContain('No title was read');
  });

  it('holds for one paper: a form that is given to another, found by its words, is not accepted there', async () => {
    await giveAll();
    act(() => line(ACTNN.title).click());
    await settled();
    await press('Accept');
    await press("This is another paper's form");
    expect(lines()[0]?.[3]).toBe('Missing');
    expect(document.activeElement).toBe(document.querySelector('#details h2'));
    await search('#details', 'lattices');
    await press('No. 7 =Lattices for Everybody');
    expect(lines()[1]).toMatchObject({ 2: 'Jianfei Chen', 3: 'Wrong' });
    expect(document.querySelector('#details h2')?.textContent).toContain('Lattices');
    expect(document.activeElement).toBe(document.querySelector('#details h2'));
  });

  it('is given to any paper where nothing speaks for one', async () => {
    await giveAll();
    act(() => line('No title was read').click());
    await settled();
    await search('#details', '7');
    await press('No. 7 =Lattices for Everybody');
    expect(lines()).toHaveLength(2);
    expect(lines()[1]?.[3]).toBe('Wrong');
  });

  it('takes a note that is written afterwards', async () => {
    await giveAll();
    act(() => line(ACTNN.title).click());
    await settled();
    await press('Send back');
    const note = found<HTMLTextAreaElement>('textarea', '');
    note.value = 'By hand, please.';
    act(() => void note.dispatchEvent(new Event('input', { bubbles: true })));
    act(() => void note.dispatchEvent(new Event('change', { bubbles: true })));
    await settled();
    expect(document.querySelector('.message .words')?.textContent).toContain('By hand, please.');
    await press('Undo');
    expect(lines()[0]?.[3]).toBe('Right');
    expect(document.activeElement).toBe(document.querySelector('#details h2'));
  });

  it('is asked about when the page is left, unless it was saved: a folder with nothing accepted saves nothing', async () => {
    const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await giveAll();
    act(() => line(ACTNN.title).click());
    await settled();
    await press('Send back');
    await press('Save the folder as ZIP');
    expect(isAsked()).toBe(true);
    await press('Save report as CSV');
    expect(isAsked()).toBe(false);
  });

  it('of many at once leaves the focus on what takes it back', async () => {
    await giveAll();
    found('button', 'Accept all right ones (1)').focus();
    await press('Accept all right ones (1)');
    expect(document.activeElement).toBe(found('button', 'Undo'));
    await press('Undo');
    expect(document.activeElement).toBe(line(ACTNN.title));
  });

  it('is kept on this computer where that is ticked, and forgotten when it is unticked', async () => {
    await giveAll();
    await press('Accept all right ones (1)');
    const tick = document.querySelector<HTMLInputElement>('input[type=checkbox]');
    act(() => tick?.click());
    await act(async () => new Promise((resolve) => setTimeout(resolve, 700)));
    expect((await keptDesk())?.decided.decisions.size).toBe(1);
    act(() => tick?.click());
    await settled();
    expect(await keptDesk()).toBeNull();
  });
});

it('says where the browser does not let a message be copied', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
  await giveAll();
  act(() => line('=Lattices for Everybody').click());
  await settled();
  await press('Copy message');
  expect(document.querySelector('.message [role=status]')?.textContent).toBe('The browser did not let it be copied.');
});

it('the table is saved without a formula in it', async () => {
  await giveAll();
  await press('Save report as CSV');
  const [bytes, name] = vi.mocked(download).mock.lastCall ?? [];
  expect(name).toBe('forms.csv');
  expect(new TextDecoder().decode(bytes)).toContain("'=Lattices for Everybody");
});

it('a list that is removed is gone from the table', async () => {
  await giveAll();
  await press('Remove the list');
  expect(lines()).toHaveLength(2);
  expect(document.querySelector('.given strong')).toBeNull();
});

it('columns that nobody knows are named by the chair', async () => {
  await give('List of papers', new File(['Nr;Was\n642;Lattices for Everybody\n7;Nets for All of Us\n'], 'liste.csv'));
  const [number, title] = [...document.querySelectorAll<HTMLSelectElement>('.columns-question select')];
  for (const [field, value] of [
    [number, 'number'],
    [title, 'title'],
  ] as const) {
    if (!field) throw new Error('no question');
    field.value = value;
    act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
  }
  await press('Use these columns');
  expect(lines().map(([number, title]) => [number, title])).toEqual([
    ['642', 'Lattices for Everybody'],
    ['7', 'Nets for All of Us'],
  ]);
});
