/**
 * `npm run dependencies:check`: which packages are not at their newest version and what holds each back, what a newer Node
 * would bring, and the advisories that the registry knows. Asks the registry about our own packages alone.
 */
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { floorOf, publishedFrom, type Standing, standing } from './dependencies/newest';

/** Packages that stay where they are by our own choice, and why. */
const HELD: Readonly<Record<string, string>> = {
  '@types/node': 'the types of the floor itself: newer ones know what Node 20 lacks',
};
/** So many questions at once. */
const AT_ONCE = 4;

const run = promisify(execFile);
const floor = floorOf(packageJson.engines.node);
const ours = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies });

interface Line extends Standing {
  readonly name: string;
  readonly current: string;
}

const lines: Line[] = [];
const silent: string[] = [];
const waiting = ours.values();
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const [name, current] of waiting) {
      try {
        const { stdout } = await run('npm', ['view', `${name}@>=${current}`, 'version', 'engines.node', '--json']);
        lines.push({ name, current, ...standing(publishedFrom(stdout), floor) });
      } catch {
        silent.push(name);
      }
    }
  }),
);

const behind = lines
  .filter(({ current, newest }) => newest && newest.version !== current)
  .sort((a, b) => (a.name < b.name ? -1 : 1));
console.log(`${lines.length} of ${ours.length} packages looked up; the floor is Node ${floor}.\n`);
console.log(`At their newest version: ${lines.length - behind.length}. Not at it: ${behind.length}.`);
for (const line of behind) console.log(`  ${told(line)}`);
if (silent.length > 0) console.log(`\nThe registry did not answer for: ${silent.sort().join(', ')}`);
console.log(`\n${advisories()}`);

function told({ name, current, newestHere, newest }: Line): string {
  const reason = HELD[name];
  const why =
    newestHere && newestHere !== current
      ? `${newestHere} runs on the floor too${reason ? `; held back: ${reason}` : ': can be taken'}`
      : `held back by Node: it asks for ${newest?.node ?? 'nothing that is said'}`;
  return `${name} ${current}, newest ${newest?.version}: ${why}`;
}

/** What `npm audit` says. */
function advisories(): string {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  try {
    const { vulnerabilities } = JSON.parse(stdout);
    const found = Object.entries(vulnerabilities as Record<string, { severity: string; isDirect: boolean }>);
    if (found.length === 0) return 'The registry knows no advisory against any installed version.';
    const lines = found.map(
      ([name, { severity, isDirect }]) => `  ${name}: ${severity}${isDirect ? '' : ', indirect'}`,
    );
    return `Advisories ("npm audit" has their texts):\n${lines.join('\n')}`;
  } catch {
    return 'Advisories are unknown: the registry did not answer "npm audit". Look them up by hand.';
  }
}
