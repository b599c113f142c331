import { minVersion, rcompare, satisfies, valid } from 'semver';

/** A version as the registry tells it; `node` is the range of Node versions that it says it runs on. */
export interface Published {
  readonly version: string;
  readonly node: string | null;
}

/** How far a package of ours is behind. */
export interface Standing {
  /** The newest version that runs on the floor; null where none says so. */
  readonly newestHere: string | null;
  readonly newest: Published | null;
}

/** The oldest Node of a range like ">=20.19": "20.19.0". Throws where it is no range. */
export function floorOf(range: string): string {
  const floor = minVersion(range);
  if (!floor) throw new Error(`No range of versions: ${range}`);
  return floor.version;
}

/** Of a package's versions, without those that are no releases, the newest and the newest that runs on this Node. */
export function standing(published: readonly Published[], floor: string): Standing {
  const releases = published
    .filter(({ version }) => valid(version) && !version.includes('-'))
    .sort((a, b) => rcompare(a.version, b.version));
  const here = releases.find(({ node }) => node === null || satisfies(floor, node));
  return { newestHere: here?.version ?? null, newest: releases[0] ?? null };
}

/** What `npm view NAME@RANGE version engines.node --json` printed: one version, several, or nothing. Throws at anything else. */
export function publishedFrom(printed: string): Published[] {
  if (printed.trim() === '') return [];
  const told: unknown = JSON.parse(printed);
  return (Array.isArray(told) ? told : [told]).map((one: unknown) => {
    if (typeof one === 'string') return { version: one, node: null };
    const { version, 'engines.node': node } = one as Record<string, unknown>;
    if (typeof version !== 'string') throw new Error(`The registry told of no version: ${printed.slice(0, 200)}`);
    return { version, node: typeof node === 'string' ? node : null };
  });
}
