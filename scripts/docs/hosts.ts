import type { Portal } from '../../src/portals/portal';

/** The table of the hosts that the manifest asks for, in Markdown: a line each, with the portal that it is for. */
export function hostsTable(portals: readonly Pick<Portal, 'name' | 'matches'>[]): string {
  const lines = portals.flatMap(({ name, matches }) =>
    matches.map((host) => `| \`${host}\` | ${name} | to read title, authors, venue and number of the author's paper |`),
  );
  return ['| host | portal | why |', '|---|---|---|', ...lines].join('\n');
}
