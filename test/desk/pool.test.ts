import { expect, it, vi } from 'vitest';
import type { FileReading } from '../../src/desk/file-reading';
import type { FormFile } from '../../src/desk/form-file';
import { type DeskWorker, isLate, onceEach, type PoolOptions, readAll, workersFor } from '../../src/desk/pool';
import { unread } from '../../src/desk/reading/unread';
import { sha256 } from '../../src/pdf/file/sha256';

const file = (path: string, text = path): FormFile => {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, bytes: async () => bytes.slice() };
};

/** A worker that reads a text: "slow" takes for ever, "broken" breaks it. */
class TextWorker implements DeskWorker {
  static alive = 0;
  static most = 0;
  constructor() {
    TextWorker.alive++;
    TextWorker.most = Math.max(TextWorker.most, TextWorker.alive);
  }
  async read(bytes: Uint8Array<ArrayBuffer>, onStep: (patience: number) => void): Promise<FileReading> {
    onStep(50);
    const text = new TextDecoder().decode(bytes);
    if (text.startsWith('broken')) throw new Error('broken');
    if (text.startsWith('slow')) await new Promise(() => {});
    return { sha256: await sha256(bytes), forms: [unread('damaged')], paperTitle: text };
  }
  stop() {
    TextWorker.alive--;
  }
}

function reading(files: readonly FormFile[], options: Partial<PoolOptions> = {}) {
  TextWorker.alive = 0;
  TextWorker.most = 0;
  const read = new Map<string, FileReading>();
  const start = vi.fn(() => new TextWorker());
  const onRead = (path: string, one: FileReading) => void read.set(path, one);
  const run = readAll(files, { start, workers: 2, known: () => null, onRead, ...options });
  return { ...run, read, start };
}

it('reads every file once, with as many workers as asked for, and ends them', async () => {
  const files = Array.from({ length: 20 }, (_, i) => file(`${i}.pdf`));
  const { done, read } = reading(files);
  await done;
  expect([...read.keys()].sort()).toEqual(files.map(({ path }) => path).sort());
  expect([TextWorker.most, TextWorker.alive]).toEqual([2, 0]);
});

it('gives a file up that takes too long or breaks its worker, and reads the others', async () => {
  const { done, read } = reading(['a', 'slow 1', 'b', 'broken', 'c', 'd'].map((path) => file(path)));
  await done;
  expect(
    [...read]
      .filter(([, one]) => isLate(one))
      .map(([path]) => path)
      .sort(),
  ).toEqual(['broken', 'slow 1']);
  expect(read.size).toBe(6);
  expect(TextWorker.alive).toBe(0);
});

it('reads the same bytes once, and none that were read before', async () => {
  const known = await new TextWorker().read(new TextEncoder().encode('old'), () => {});
  const { done, read, start } = reading([file('a', 'same'), file('b', 'same'), file('c', 'old')], {
    workers: 1,
    known: (digest) => (digest === known.sha256 ? known : null),
  });
  await done;
  expect(start).toHaveBeenCalledOnce();
  expect(read.get('c')).toBe(known);
  expect(onceEach(read).map(({ paths }) => paths)).toEqual([['a', 'b'], ['c']]);
});

it('says of a file that cannot be opened, or is too large, that it is so', async () => {
  const gone: FormFile = { path: 'gone', size: 5, bytes: () => Promise.reject(new Error('gone')) };
  const { done, read } = reading([gone, { ...file('large'), size: 1e12 }]);
  await done;
  expect(read.get('gone')?.forms[0]?.check).toEqual({ kind: 'refused', why: 'damaged' });
  expect(read.get('large')?.forms[0]?.check).toEqual({ kind: 'refused', why: 'too-large' });
});

it('ends at once when it is cancelled, and tells of nothing more', async () => {
  const { done, cancel, read } = reading([file('slow 1'), file('slow 2'), file('a')]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  cancel();
  await done;
  expect(read.size).toBe(0);
  expect(TextWorker.alive).toBe(0);
});

it('uses every core, and no more than eight', () => {
  expect([0, 1, 2, 64, Number.NaN].map(workersFor)).toEqual([1, 1, 2, 8, 1]);
});
