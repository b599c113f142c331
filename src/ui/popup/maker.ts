import pdfiumUrl from '@embedpdf/pdfium/pdfium.wasm?url';
import type { FilledFile } from '../../agreements/agreement';
import type { PdfMaker } from '../../pdf';
import type { MakerAnswer, MakerTask, Numbered } from './maker-messages';

/**
 * A maker of PDFs whose work is done in a worker; the file of an agreement that is one it takes from where such files are
 * kept. Rejects when it cannot be loaded; so does all that is asked of it then.
 */
export async function openMaker(ofPrivate: boolean): Promise<PdfMaker> {
  const worker = new Worker(new URL('./maker.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (answer: MakerAnswer) => void>();
  let last = 0;
  worker.addEventListener('message', ({ data: { id, body } }: MessageEvent<Numbered<MakerAnswer>>) => {
    waiting.get(id)?.(body);
    waiting.delete(id);
  });
  // What is wrong with a worker that cannot even be loaded, no browser says.
  worker.addEventListener('error', ({ message }) => {
    for (const resolve of waiting.values()) resolve({ kind: 'failed', why: message || 'maker.worker' });
    waiting.clear();
  });
  const ask = (body: MakerTask): Promise<MakerAnswer> =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      worker.postMessage({ id: last, body } satisfies Numbered<MakerTask>);
    });

  const loaded = await ask({ kind: 'load', pdfiumUrl });
  if (loaded.kind !== 'loaded') {
    worker.terminate();
    throw unexpected(loaded);
  }
  return {
    async missingCharacters(text) {
      const answer = await ask({ kind: 'missing-characters', text });
      if (answer.kind === 'missing-characters') return answer.characters;
      throw unexpected(answer);
    },
    async make(form, options = {}) {
      const file = form.agreement.file ? await blankOf(form.agreement.file, ofPrivate) : null;
      const answer = await ask({ kind: 'make', form, options: { ...options, file } });
      if (answer.kind === 'made') return answer.made;
      throw unexpected(answer);
    },
  };
}

/** The blank that is filled in, as it was brought; null where it is not kept. */
async function blankOf(file: FilledFile, ofPrivate: boolean): Promise<Uint8Array | null> {
  const { blankFile } = await import('../../extension/brought-forms');
  return blankFile(file.sha256, ofPrivate);
}

const unexpected = (answer: MakerAnswer) => new Error(answer.kind === 'failed' ? answer.why : answer.kind);
