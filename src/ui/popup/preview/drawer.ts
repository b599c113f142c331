import pdfiumUrl from '@embedpdf/pdfium/pdfium.wasm?url';
import type { DrawerSetup, DrawingTask, DrawnPages } from './drawing-messages';

/** Draws the pages of PDFs in a worker, which is started with the first of them. */
export class Drawer {
  #worker: Worker | null = null;
  #last = 0;
  readonly #waiting = new Map<number, (pages: readonly ImageBitmap[]) => void>();

  /** The pages of a PDF, so many pixels wide, in their order; none where they cannot be drawn. Never rejects. */
  draw(bytes: Uint8Array, width: number): Promise<readonly ImageBitmap[]> {
    return new Promise((resolve) => {
      this.#waiting.set(++this.#last, resolve);
      this.#started().postMessage({ kind: 'draw', id: this.#last, bytes, width } satisfies DrawingTask);
    });
  }

  /** Ends the worker, and with it what it holds; what was asked of it comes to nothing. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const resolve of this.#waiting.values()) resolve([]);
    this.#waiting.clear();
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./drawer.worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    worker.postMessage({ kind: 'setup', pdfiumUrl } satisfies DrawerSetup);
    worker.addEventListener('message', ({ data: { id, pages } }: MessageEvent<DrawnPages>) => {
      this.#waiting.get(id)?.(pages);
      this.#waiting.delete(id);
    });
    worker.addEventListener('error', () => this.close());
    return worker;
  }
}
