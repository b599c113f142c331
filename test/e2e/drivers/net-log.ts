import { readFileSync } from 'node:fs';
import type { LoggedRequest } from './browser';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly source: { readonly id: number };
    readonly params?: { readonly url?: string; readonly initiator?: string; readonly request_type?: string };
  }[];
}

/** How the log writes that no page, worker or extension asked. */
const NOBODY = 'not an origin';

/**
 * The requests in a log that Chromium wrote under --log-net-log: those of every tab, frame, popup, worker and extension.
 * Requests that a test answered in the network's place leave an entry without a job. Left out are those that Chromium
 * makes on its own account (for its sign-in, components, dictionaries, messages): nobody asked, and no frame is loaded.
 */
export function readNetLog(file: string): LoggedRequest[] {
  const log: NetLog = JSON.parse(readFileSync(file, 'utf8'));
  const types = ['CORS_REQUEST', 'REQUEST_ALIVE', 'URL_REQUEST_START_JOB'].map(
    (name) => log.constants.logEventTypes[name],
  );
  if (types.includes(undefined)) throw new Error('Chromium names the events of its network log differently now');
  const requests = new Map<number, { url: string; initiator: string; type: string }>();
  for (const { type, source, params } of log.events) {
    if (!types.includes(type) || !params?.url || !/^(https?|wss?):/.test(params.url)) continue;
    const known = requests.get(source.id);
    requests.set(source.id, {
      url: params.url,
      initiator: params.initiator ?? known?.initiator ?? NOBODY,
      type: params.request_type ?? known?.type ?? '',
    });
  }
  return [...requests.values()]
    .filter(({ initiator, type }) => initiator !== NOBODY || type !== 'other')
    .map(({ url, initiator }) => ({ url, initiator }));
}
