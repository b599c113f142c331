import { describe, expect, it, vi } from 'vitest';
import { USUAL } from '../../src/signing/habits';
import { prefill } from '../../src/signing/prefill';
import { unsignedForm } from '../../src/signing/sign';
import { openMaker } from '../../src/ui/popup/maker';
import type { MakerAnswer, MakerTask, Numbered } from '../../src/ui/popup/maker-messages';

/** A worker that answers as it is told, in the order it is told. */
class FakeWorker extends EventTarget {
  static last: FakeWorker;
  readonly tasks: Numbered<MakerTask>[] = [];
  terminated = false;

  constructor() {
    super();
    FakeWorker.last = this;
  }
  postMessage(task: Numbered<MakerTask>): void {
    this.tasks.push(structuredClone(task));
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(kind: MakerTask['kind'], body: MakerAnswer): void {
    const id = this.tasks.find((task) => task.body.kind === kind)?.id;
    this.dispatchEvent(new MessageEvent('message', { data: { id, body } }));
  }
}

vi.stubGlobal('Worker', FakeWorker);

const form = unsignedForm(prefill(null, 'by-hand', { signer: '', habits: USUAL, taken: () => false }));

async function opened() {
  const opening = openMaker(false);
  FakeWorker.last.answer('load', { kind: 'loaded' });
  return { maker: await opening, worker: FakeWorker.last };
}

describe('the maker of PDFs', () => {
  it('hands each answer to the question it belongs to, whichever comes first', async () => {
    const { maker, worker } = await opened();
    const made = maker.make(form);
    const missing = maker.missingCharacters('a');
    worker.answer('missing-characters', { kind: 'missing-characters', characters: [] });
    worker.answer('make', { kind: 'made', made: { kind: 'pdf', bytes: new Uint8Array([37]) } });
    expect(await missing).toEqual([]);
    expect(await made).toEqual({ kind: 'pdf', bytes: new Uint8Array([37]) });
  });

  it('says why a form could not be made', async () => {
    const { maker, worker } = await opened();
    const made = maker.make(form);
    worker.answer('make', { kind: 'failed', why: 'a font is gone' });
    await expect(made).rejects.toThrow('a font is gone');
  });

  it('is not left waiting for a worker that cannot be loaded, and ends it', async () => {
    const opening = openMaker(false);
    FakeWorker.last.dispatchEvent(new Event('error'));
    await expect(opening).rejects.toThrow('maker.worker');
    expect(FakeWorker.last.terminated).toBe(true);
  });
});
