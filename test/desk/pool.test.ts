import { expect, it, vi } from 'vitest';
import type { DeskWorker } from '../../src/desk/desk-worker';
import type { FileReading } from '../../src/desk/file-reading';
import type { FormFile } from '../../src/desk/form-file';
import { Damaged } from '../../src/desk/forms/file-faults';
import { onceEach } from '../../src/desk/once-each';
import { isLate, type PoolOptions, readAll, workersFor } from '../../src/desk/pool';
import { unread } from '../../src/desk/reading/unread';
import { sha256 } from '../../src/pdf/file/sha256';

const file = (path: string, text = path): FormFile => {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, bytes: async () => bytes.slice() };
};

/** A worker that reads a text: "slow" takes for ever, "slow but sure" may, "broken" breaks it. */
class TextWorker implements DeskWorker {
  static alive = 0;
  static most = 0;
  constructor() {
    TextWorker.alive++;
    TextWorker.most = Math.max(TextWorker.most, TextWorker.alive);
  }
  async read(bytes: Uint8Array<ArrayBuffer>, onStep: (patience: number) => void): Promise<FileReading> {
    const text = new TextDecoder().decode(bytes);
    onStep(/^slow(?! but sure)/.test(text) ? 50 : 60_000);
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
  const onRead = ({ path }: FormFile, one: FileReading) => void read.set(path, one);
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

it('says of a file that is not opened whose fault that is', async () => {
  const failing = (path: string, error: Error): FormFile => ({ path, size: 5, bytes: () => Promise.reject(error) });
  const files = [
    failing('gone', new DOMException('gone', 'NotReadableError')),
    failing('bad', new Damaged('bad')),
    { ...file('large'), size: 1e12 },
    file('good'),
  ];
  const told: unknown[] = [];
  const onRead: PoolOptions['onRead'] = ({ path }, { forms }, wasOpened) => {
    const check = forms[0]?.check;
    told.push([path, check?.kind === 'refused' && check.why, wasOpened]);
  };
  await reading(files, { onRead, workers: 1 }).done;
  expect(told).toEqual([
    ['gone', 'not-opened', false],
    ['bad', 'damaged', false],
    ['large', 'too-large', false],
    ['good', 'damaged', true],
  ]);
  const none = reading([file('a'), file('b')], { start: () => expect.fail('no worker starts') });
  await none.done;
  expect([...none.read.values()].map(({ forms }) => forms[0]?.check)).toMatchObject(
    Array(2).fill({ kind: 'refused', why: 'not-opened' }),
  );
});

it('gives each file its own reading, though two have one path', async () => {
  const [one, other] = [file('same', 'one'), file('same', 'other')];
  const titles = new Map<FormFile, string | null>();
  await reading([one, other], { onRead: (read, { paperTitle }) => void titles.set(read, paperTitle) }).done;
  expect([titles.get(one), titles.get(other)]).toEqual(['one', 'other']);
});

it('starts nothing more when it is cancelled while a file is opened, or waits for one like it', async () => {
  let open: (bytes: Uint8Array<ArrayBuffer>) => void = () => {};
  const bytes = new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
    open = resolve;
  });
  const opened: FormFile = { path: 'opened', size: 4, bytes: () => bytes };
  const first = reading([opened]);
  first.cancel();
  open(new TextEncoder().encode('read'));
  await first.done;
  expect(first.start).not.toHaveBeenCalled();
  const twice = reading([file('one', 'slow but sure'), file('other', 'slow but sure')]);
  await vi.waitFor(() => expect(twice.start).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 5));
  twice.cancel();
  await twice.done;
  expect(twice.start).toHaveBeenCalledOnce();
  expect([twice.read.size, TextWorker.alive]).toEqual([0, 0]);
});

it('ends its workers where whoever is told of a file fails', async () => {
  const fail = () => {
    throw new Error('no room');
  };
  await expect(reading([file('a'), file('slow 1')], { onRead: fail }).done).rejects.toThrow('no room');
  expect(TextWorker.alive).toBe(0);
});

it('tells no more than twenty paths of a file', () => {
  const one: FileReading = { sha256: '0', forms: [unread('late')], paperTitle: null };
  const [read] = onceEach(Array.from({ length: 50 }, (_, i) => [`${i}.pdf`, one] as const));
  expect(read?.paths).toHaveLength(20);
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
