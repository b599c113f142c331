/** A message as pdf.js's two halves exchange them. */
interface Message {
  readonly chunk?: { readonly fnArray?: readonly unknown[]; readonly argsArray?: readonly unknown[] };
}

type Listener = (event: { readonly data: unknown }) => void;

/**
 * One end of a line between pdf.js's two halves on one thread, in the place of a worker's port. Messages are handed
 * over as they are, where pdf.js's own line copies them, which is a third of its work on a form; whoever reads a page
 * must therefore change nothing of it. Lists of operators alone are copied, since pdf.js fills the same list again.
 */
export class Port {
  readonly #listeners = new Set<Listener>();
  readonly #passing: (operators: number) => void;
  #other: Port | null = null;

  /** @param passing told of each message of this end, with the number of drawing operators in it */
  constructor(passing: (operators: number) => void = () => {}) {
    this.#passing = passing;
  }

  /** Both ends; what the second sends passes the watch. */
  static pair(passing: (operators: number) => void): readonly [main: Port, worker: Port] {
    const [main, worker] = [new Port(), new Port(passing)];
    main.#other = worker;
    worker.#other = main;
    return [main, worker];
  }

  postMessage(message: Message): void {
    const { chunk } = message;
    const { fnArray, argsArray } = chunk ?? {};
    const data = fnArray
      ? { ...message, chunk: { ...chunk, fnArray: [...fnArray], argsArray: [...(argsArray ?? [])] } }
      : message;
    this.#passing(fnArray?.length ?? 0);
    const other = this.#other;
    void Promise.resolve().then(() => {
      for (const listener of other ? [...other.#listeners] : []) listener({ data });
    });
  }

  addEventListener(_: 'message', listener: Listener, { signal }: { signal?: AbortSignal } = {}): void {
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_: 'message', listener: Listener): void {
    this.#listeners.delete(listener);
  }
}
