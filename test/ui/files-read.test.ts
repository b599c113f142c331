import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ReadFile } from '../../src/desk/desk';
import { deskOf } from '../../src/desk/desk-of';
import { unread } from '../../src/desk/reading/unread';
import { sha256 } from '../../src/pdf/file/sha256';
import { Board } from '../../src/ui/desk/board';
import type { BoardTask } from '../../src/ui/desk/board-messages';
import { FilesRead } from '../../src/ui/desk/files-read';
import type { Given } from '../../src/ui/desk/given';
import { keepReading } from '../../src/ui/desk/kept-readings';

const start = vi.hoisted(() => vi.fn());
vi.mock('../../src/ui/desk/file-worker', () => ({ startFileWorker: start }));
vi.mock('../../src/ui/desk/kept-readings', () => ({ keepReading: vi.fn(), keptReading: () => null }));

/** A file; of null one that cannot be opened. */
function given(path: string, text: string | null): Given {
  const blob = new File([text ?? ''], path);
  if (text === null) blob.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  return { path, blob };
}

function desk(known: Promise<unknown> = Promise.resolve()) {
  const files = new Map<string, ReadFile>();
  const board = new Board(deskOf);
  const tell = vi.fn((task: BoardTask) => {
    if (task.kind !== 'files') return;
    board.take(task);
    for (const file of task.files) {
      if (file.paths.length === 0) files.delete(file.reading.sha256);
      else files.set(file.reading.sha256, file);
    }
  });
  const [setProgress, setAside] = [vi.fn(), vi.fn()];
  return {
    read: new FilesRead({ board: { tell }, known, setProgress, setAside }),
    files,
    board,
    setProgress,
    setAside,
  };
}

beforeEach(() => {
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
  start.mockImplementation(() => ({
    read: async (bytes: Uint8Array<ArrayBuffer>) => ({
      sha256: await sha256(bytes),
      forms: [unread('damaged')],
      paperTitle: null,
    }),
    stop: () => {},
  }));
});
afterEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

it('opens each of two files that have one path', async () => {
  const { read, files } = desk();
  await read.take([given('a.pdf', '%PDF one'), given('a.pdf', '%PDF other')]);
  const texts = await Promise.all(
    [...files.keys()].map(async (digest) => new TextDecoder().decode((await read.open(digest)) ?? undefined)),
  );
  expect(texts.sort()).toEqual(['%PDF one', '%PDF other']);
});

it('has no line left of a file that could not be opened once it is', async () => {
  const { read, files, board } = desk();
  board.take({ kind: 'expected', expected: { agreement: 'x', deadline: null } });
  await read.take([given('a.pdf', null), given('a.pdf', '%PDF other')]);
  expect([files.size, vi.mocked(keepReading).mock.calls.length]).toEqual([2, 1]);
  await read.take([given('a.pdf', null)]);
  expect(files.size).toBe(2);
  await read.take([given('a.pdf', '%PDF')]);
  expect([...files.keys()].sort()).toEqual([await sha256('%PDF'), await sha256('%PDF other')].sort());
  expect(board.answers().at(-1)).toMatchObject({ counts: { wrong: 2 } });
});

it('reads what is given after something went wrong, and after it was stopped', async () => {
  const unknown = Promise.reject(new Error('no agreements'));
  unknown.catch(() => {});
  const { read, files, setProgress } = desk(unknown);
  await read.take([given('a.pdf', '%PDF')]);
  expect(setProgress).toHaveBeenLastCalledWith({ kind: 'stopped', done: 0, total: 1 });
  const other = desk();
  const stopped = other.read.take([given('a.pdf', '%PDF')]);
  other.read.stop();
  await stopped;
  await other.read.take([given('b.pdf', '%PDF b')]);
  expect([files.size, [...other.files.values()].map(({ paths }) => paths)]).toEqual([0, [['b.pdf']]]);
});

it('names things that are not read once, though their folder is given again', async () => {
  const { read, setAside } = desk();
  for (let time = 0; time < 2; time++) await read.take([given('a.docx', 'x'), { path: 'late/', blob: null }]);
  expect(setAside).toHaveBeenLastCalledWith({
    count: 2,
    named: [
      { path: 'a.docx', why: 'other-kind' },
      { path: 'late/', why: 'not-opened' },
    ],
  });
});

it('tells no more than twenty paths of one file', async () => {
  const { read, files } = desk();
  await read.take(Array.from({ length: 30 }, (_, i) => given(`${i}.pdf`, '%PDF')));
  expect([...files.values()].map(({ paths }) => paths.length)).toEqual([20]);
});
