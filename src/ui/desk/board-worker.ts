import type { Brought } from '../../agreements/brought';
import { tellBrought } from '../check/tell-brought';
import type { BoardAnswer, BoardTask } from './board-messages';

/** The worker that reads lists and makes the desk, started when it is first told something. */
export class BoardWorker {
  onAnswer: (answer: BoardAnswer) => void = () => {};
  #worker: Worker | null = null;

  /** What the worker was told of agreements that were brought. */
  #known: readonly Brought[] | null = null;

  tell(task: BoardTask): void {
    const worker = this.#started();
    this.#known = tellBrought(worker, this.#known);
    worker.postMessage(task);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./board.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<BoardAnswer>) => this.onAnswer(data));
    this.#known = null;
    this.#worker = worker;
    return worker;
  }
}
