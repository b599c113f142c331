import { readFileSync } from 'node:fs';
import type { LoggedRequest } from './browser';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly source: { readonly id: number };
    readonly params?: { readonly url?: string; readonly initiator?: string };
  }[];
}

/** Hosts that Chromium asks on its own account: its sign-in state, its components, its spelling dictionaries. */
const CHROMIUMS_OWN = ['accounts.google.com', 'update.googleapis.com', 'redirector.gvt1.com'];

/**
 * The requests in a log that Chromium wrote under --log-net-log. It sees those of every tab, popup, service worker
 * and of the browser itself; requests that a test answered in the network's place leave an entry without a job.
 */
export function readNetLog(file: string): LoggedRequest[] {
  const log: NetLog = JSON.parse(readFileSync(file, 'utf8'));
  const types = ['CORS_REQUEST', 'REQUEST_ALIVE', 'URL_REQUEST_START_JOB'].map(
    (name) => log.constants.logEventTypes[name],
  );
  if (types.includes(undefined)) throw new Error('Chromium names the events of its network log differently now');
  const requests = new Map<number, { url: string; initiator: string }>();
  for (const { type, source, params } of log.events) {
    if (!types.includes(type) || !params?.url || !/^(https?|wss?):/.test(params.url)) continue;
    const known = requests.get(source.id);
    requests.set(source.id, { url: params.url, initiator: params.initiator ?? known?.initiator ?? 'not an origin' });
  }
  return [...requests.values()].filter(
    ({ url, initiator }) => initiator !== 'not an origin' || !CHROMIUMS_OWN.includes(new URL(url).hostname),
  );
}
