import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { floorOf, publishedFrom, standing } from '../../scripts/dependencies/newest';

describe('how far a package is behind', () => {
  const floor = floorOf('>=20.19');

  it('is told by the newest release that runs on the floor', () => {
    const published = [
      { version: '4.9.0', node: '>=18' },
      { version: '4.10.0', node: '^20.19.0 || >=22.12.0' },
      { version: '5.0.0', node: '^22.12.0 || ^24.0.0 || >=26.0.0' },
      { version: '6.0.0-beta.1', node: null },
    ];
    expect(floor).toBe('20.19.0');
    expect(standing(published, floor)).toEqual({ newestHere: '4.10.0', newest: published[2] });
  });

  it('is nothing where the registry told nothing', () => {
    expect(standing([], floor)).toEqual({ newestHere: null, newest: null });
    expect(standing([{ version: '1.0.0', node: '>=22' }], floor).newestHere).toBeNull();
  });
});

it('what npm prints is read: one version, several, with engines and without', () => {
  expect(publishedFrom('"1.41.6"\n')).toEqual([{ version: '1.41.6', node: null }]);
  expect(publishedFrom('{"version":"2.6.8","engines.node":">=14.21.3"}')).toEqual([
    { version: '2.6.8', node: '>=14.21.3' },
  ]);
  expect(publishedFrom('["1.0.0",{"version":"1.1.0"}]')).toHaveLength(2);
  expect(publishedFrom('')).toEqual([]);
  expect(() => publishedFrom('{"error":{"code":"E404"}}')).toThrow('no version');
});

describe("the README's tables of dependencies", () => {
  const rows = readFileSync('README.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));

  it.each(Object.entries(packageJson.dependencies))('say why there is %s, and that it is %s', (name, version) => {
    const row = rows.find((line) => line.startsWith(`| \`${name}\` `));
    expect(row?.split(' | ')[2]).toMatch(new RegExp(`^${version.replaceAll('.', '\\.')},`));
  });

  const tools = Object.entries(packageJson.devDependencies).filter(([name]) => !/^@(types|expo|fontsource)/.test(name));
  it.each(tools)('name the tool %s with its version, %s', (name, version) => {
    expect(rows.find((line) => line.includes(`\`${name}\``))).toContain(version);
  });
});

it('npm runs none of our commands by itself when it installs', () => {
  const byItself = ['preinstall', 'install', 'postinstall', 'prepublish', 'prepare', 'dependencies'];
  const names = byItself.flatMap((name) => [name, `pre${name}`, `post${name}`]);
  expect(Object.keys(packageJson.scripts).filter((name) => names.includes(name))).toEqual([]);
});
