import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Reader } from '../../src/ui/check/reader';
import type { ReadingTask, WorkerMessage } from '../../src/ui/check/reading-messages';

vi.mock('../../src/extension/files', () => ({ ownFile: (path: string) => `extension:/${path}` }));

/** A worker that does nothing by itself; the test answers for it. */
class FakeWorker extends EventTarget {
  static readonly made: FakeWorker[] = [];
  readonly asked: { readonly kind: string }[] = [];
  ended = false;

  constructor() {
    super();
    FakeWorker.made.push(this);
  }
  postMessage(message: { kind: string }) {
    this.asked.push(message);
  }
  terminate() {
    this.ended = true;
  }
  says(data: WorkerMessage) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const bytes = new Uint8Array();
const paper: ReadingTask = { kind: 'first-title', bytes };
const page: ReadingTask = { kind: 'draw', bytes, page: 1, width: 600, turned: 0 };
const latest = () => FakeWorker.made.at(-1) ?? expect.fail('no worker was started');
const kinds = () => latest().asked.map(({ kind }) => kind);

beforeEach(() => {
  FakeWorker.made.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is asked of the worker', () => {
  it('is answered in turn, pictures of pages after all else', async () => {
    const reader = new Reader();
    const [first, picture, title] = [reader.ask(page), reader.ask(page), reader.ask(paper)];
    expect(kinds()).toEqual(['setup', 'draw']);
    latest().says({ kind: 'drawn', picture: null });
    expect(await first).toEqual({ kind: 'drawn', picture: null });
    expect(kinds()).toEqual(['setup', 'draw', 'first-title']);
    latest().says({ kind: 'title', title: 'ActNN' });
    expect(await title).toEqual({ kind: 'title', title: 'ActNN' });
    latest().says({ kind: 'drawn', picture: null });
    expect(await picture).toEqual({ kind: 'drawn', picture: null });
    expect(FakeWorker.made).toHaveLength(1);
  });

  it('is given up three seconds after the worker began, and what waits is asked of another worker', async () => {
    const reader = new Reader();
    const [endless, next] = [reader.ask(paper), reader.ask(paper)];
    vi.advanceTimersByTime(400);
    // It was still loading.
    latest().says({ kind: 'loaded' });
    latest().says({ kind: 'begun' });
    vi.advanceTimersByTime(2999);
    expect(latest().ended).toBe(false);
    const hung = latest();
    vi.advanceTimersByTime(1);
    expect(await endless).toBe('late');
    expect(hung.ended).toBe(true);
    expect(FakeWorker.made).toHaveLength(2);
    latest().says({ kind: 'begun' });
    latest().says({ kind: 'title', title: null });
    expect(await next).toEqual({ kind: 'title', title: null });
  });

  it('is ended with all that waits when a person stops it, and begins anew with the next', async () => {
    const reader = new Reader();
    const [running, waiting] = [reader.ask(paper), reader.ask(page)];
    latest().says({ kind: 'begun' });
    const stopped = latest();
    reader.stop();
    expect(await Promise.all([running, waiting])).toEqual(['late', 'late']);
    expect(stopped.ended).toBe(true);
    const next = reader.ask(paper);
    expect(FakeWorker.made).toHaveLength(2);
    // What the ended worker had still under way counts for nothing.
    stopped.says({ kind: 'title', title: 'of the stopped file' });
    latest().says({ kind: 'title', title: 'ActNN' });
    expect(await next).toEqual({ kind: 'title', title: 'ActNN' });
  });

  it('loads ahead of the first task, however long that is in coming', async () => {
    const reader = new Reader();
    reader.start();
    vi.advanceTimersByTime(300);
    latest().says({ kind: 'loaded' });
    vi.advanceTimersByTime(60_000);
    const title = reader.ask(paper);
    expect(FakeWorker.made).toHaveLength(1);
    latest().says({ kind: 'begun' });
    vi.advanceTimersByTime(3000);
    expect(await title).toBe('late');
  });

  it('is waited for longer on a machine so busy that the worker took long to load', async () => {
    const reader = new Reader();
    const slow = reader.ask(paper);
    vi.advanceTimersByTime(2000);
    latest().says({ kind: 'loaded' });
    latest().says({ kind: 'begun' });
    vi.advanceTimersByTime(11_999);
    expect(latest().ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await slow).toBe('late');
  });

  it('is late when the worker breaks down, or never loads', async () => {
    const reader = new Reader();
    const broken = reader.ask(paper);
    latest().dispatchEvent(new Event('error'));
    expect(await broken).toBe('late');
    const unloaded = reader.ask(paper);
    vi.advanceTimersByTime(20_000);
    expect(await unloaded).toBe('late');
    expect(FakeWorker.made.every(({ ended }) => ended)).toBe(true);
  });
});
