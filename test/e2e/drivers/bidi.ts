import { WebSocket } from 'ws';

interface Message {
  readonly id?: number;
  readonly type?: string;
  readonly error?: string;
  readonly message?: string;
  readonly result?: unknown;
  readonly method?: string;
  readonly params?: unknown;
}

/** A connection in WebDriver BiDi. */
export interface Bidi {
  /** Sends a command; the caller says what the protocol promises to answer. */
  send<R = unknown>(method: string, params?: object): Promise<R>;
  on<P>(event: string, listener: (params: P) => void): void;
  close(): void;
}

/** Connects to "ws://…/session". When the browser goes away, what still waits for an answer fails. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, ((params: unknown) => void)[]>();
  let last = 0;
  socket.on('message', (data) => {
    const message: Message = JSON.parse(String(data));
    if (message.id === undefined) {
      for (const listener of listeners.get(message.method ?? '') ?? []) listener(message.params);
      return;
    }
    const caller = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'error') caller?.reject(new Error(`${message.error}: ${message.message}`));
    else caller?.resolve(message.result);
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
    waiting.clear();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return {
    send: <R>(method: string, params: object = {}) =>
      new Promise<R>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve: (result) => resolve(result as R), reject });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    on<P>(event: string, listener: (params: P) => void) {
      const known = listeners.get(event) ?? [];
      listeners.set(event, [...known, (params) => listener(params as P)]);
    },
    close: () => socket.terminate(),
  };
}
