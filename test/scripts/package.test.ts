import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { releaseNotes } from '../../scripts/package/release-notes';
import { filesIn, inFolder, zipOf } from '../../scripts/package/zip';

const bytes = (text: string) => new TextEncoder().encode(text);
const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('a package', () => {
  const files: [string, Uint8Array][] = [
    ['b/two.txt', bytes('two')],
    ['a.txt', bytes('one '.repeat(100))],
    ['Ä.txt', bytes('three')],
  ];

  it('has the same bytes whatever the order of its files and the time zone', () => {
    const zips = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map((name) => {
      process.env.TZ = name;
      return zipOf(new Map(files.reverse()));
    });
    expect(new Set(zips.map((zip) => Buffer.from(zip).toString('hex'))).size).toBe(1);
  });

  it('has its files in order, whole', () => {
    const unpacked = unzipSync(zipOf(new Map(files)));
    expect(Object.keys(unpacked)).toEqual(['a.txt', 'b/two.txt', 'Ä.txt']);
    expect(unpacked['b/two.txt']).toEqual(bytes('two'));
  });

  it('holds every file of a folder, hidden ones too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'packed-'));
    mkdirSync(join(folder, 'deep/er'), { recursive: true });
    for (const name of ['deep/er/x.txt', '.hidden', 'y.txt']) writeFileSync(join(folder, name), name);
    const found = [...inFolder('all', filesIn(folder))].map(([name, content]) => [name, String(content)]);
    rmSync(folder, { recursive: true });
    expect(found.sort()).toEqual([
      ['all/.hidden', '.hidden'],
      ['all/deep/er/x.txt', 'deep/er/x.txt'],
      ['all/y.txt', 'y.txt'],
    ]);
  });
});

describe('release notes', () => {
  const changelog =
    '# Changelog\n\n## 1.10.0 (2027-01-02)\n\n- Ten\n\n### Fixed\n\n- Eleven\n\n## 1.1.0\n\n- One\n\n## 1.0.0\n';

  it('are what the changelog says of that version alone', () => {
    expect(releaseNotes(changelog, '1.10.0')).toBe('- Ten\n\n### Fixed\n\n- Eleven\n');
    expect(releaseNotes(changelog.replaceAll('\n', '\r\n'), '1.1.0')).toBe('- One\n');
  });

  it('are missing where the version has none', () => {
    for (const version of ['1.0.0', '1.1', '2.0.0', '']) expect(releaseNotes(changelog, version)).toBeNull();
  });
});
