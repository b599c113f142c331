import type { BoardAnswer, BoardTask } from './board-messages';

/** The worker that makes the desk, started when it is first told something. */
export class BoardWorker {
  onAnswer: (answer: BoardAnswer) => void = () => {};
  #worker: Worker | null = null;

  tell(task: BoardTask): void {
    this.#started().postMessage(task);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./board.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<BoardAnswer>) => this.onAnswer(data));
    this.#worker = worker;
    return worker;
  }
}
