import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { withBlock } from '../../scripts/docs/block';
import { hostsTable } from '../../scripts/docs/hosts';
import { releaseNotes } from '../../scripts/package/release-notes';
import { portals } from '../../src/portals';

const read = (file: string) => readFileSync(file, 'utf8').trim();

/** A text's length as stores count it, in Unicode characters. */
const lengthOf = (text: string) => [...text].length;

/** The sections of a Markdown text, by their headings of the second level. */
function sections(markdown: string): Map<string, string> {
  const [, ...parts] = markdown.split(/^## /m);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end).trim()];
    }),
  );
}

const permissions = read('store/permissions.md');
const justified = sections(permissions);

describe('every permission is justified', () => {
  it('and nothing else is', () => {
    const others = ['Single purpose', 'Host permissions', 'Remote code', 'Data'];
    expect([...justified.keys()].filter((heading) => !others.includes(heading)).sort()).toEqual(
      [...manifest.permissions].sort(),
    );
    for (const heading of others) expect(justified.get(heading)).toBeTruthy();
  });

  it.each([...justified])('in words that fit the field: %s', (_, words) => {
    // The table of hosts stands beside the words; the form has the words.
    expect(lengthOf(words.replace(/<!--[\s\S]*-->/, '').trim())).toBeLessThanOrEqual(1000);
    expect(words).not.toBe('');
  });

  it('and every host has its line: npm run hosts', () => {
    expect(permissions).toBe(withBlock(permissions, 'hosts', hostsTable(portals)));
    const hosts = portals.flatMap(({ matches }) => [...matches]);
    expect(hosts.length).toBeGreaterThan(0);
    for (const host of hosts) expect(permissions).toContain(`| \`${host}\` |`);
  });
});

describe.each(readdirSync('public/_locales'))('what the package says of itself, in %s', (language) => {
  const messages: Record<string, { message: string }> = JSON.parse(read(`public/_locales/${language}/messages.json`));

  it('is no longer than the strictest store takes', () => {
    // Names: Chrome 75, Firefox 50, Edge 45. Descriptions: Chrome and Edge 132.
    expect(lengthOf(messages.extensionName?.message ?? '')).toBeLessThanOrEqual(45);
    expect(lengthOf(messages.extensionDescription?.message ?? '')).toBeLessThanOrEqual(132);
  });
});

describe.each(
  readdirSync('store', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name),
)('the store texts in %s', (language) => {
  it('are in a language that the interface has', () => {
    expect(existsSync(`public/_locales/${language}/messages.json`)).toBe(true);
  });

  it('are within the limits of all three stores', () => {
    const summary = lengthOf(read(`store/${language}/summary.txt`));
    expect(summary).toBeGreaterThan(0);
    expect(summary).toBeLessThanOrEqual(250);
    const description = lengthOf(read(`store/${language}/description.txt`));
    expect(description).toBeGreaterThanOrEqual(250);
    expect(description).toBeLessThanOrEqual(10_000);
    const tagline = lengthOf(read(`store/${language}/tagline.txt`));
    expect(tagline).toBeGreaterThan(0);
    expect(tagline).toBeLessThanOrEqual(60);
    const terms = read(`store/${language}/search-terms.txt`).split('\n');
    expect(terms.length).toBeLessThanOrEqual(7);
    expect(terms.filter((term) => lengthOf(term) > 30)).toEqual([]);
    expect(terms.join(' ').split(/\s+/).length).toBeLessThanOrEqual(21);
  });

  it('say what is not supported', () => {
    const description = read(`store/${language}/description.txt`);
    for (const name of ['Safari', 'iPhone', 'Android', 'PMLR']) expect(description).toContain(name);
  });
});

describe('the icons', () => {
  it.each(Object.entries(manifest.icons))('%s is a picture of that size', (size, file) => {
    const png = readFileSync(`public/${file}`);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
  });

  it('are those that the stores ask for', () => {
    expect(Object.keys(manifest.icons)).toEqual(expect.arrayContaining(['48', '128']));
  });
});

it('a version has one number, and release notes', () => {
  const { version } = packageJson;
  const lock = JSON.parse(read('package-lock.json'));
  expect([manifest.version, lock.version, lock.packages[''].version]).toEqual([version, version, version]);
  // Chrome takes one to four numbers and nothing else.
  expect(version).toMatch(/^\d{1,5}(\.\d{1,5}){0,3}$/);
  const notes = releaseNotes(read('CHANGELOG.md'), version) ?? '';
  expect(lengthOf(notes)).toBeGreaterThan(100);
  expect(lengthOf(notes)).toBeLessThanOrEqual(3000);
});
