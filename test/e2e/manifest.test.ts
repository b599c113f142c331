import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { portals } from '../../src/portals';

/** A host that is added disables the extension until its user consents again: store/permissions.md shows it to a reviewer. */
const HOSTS = portals.flatMap(({ matches }) => [...matches]);

describe.each(['chrome', 'firefox'])('what is built for %s', (target) => {
  const manifest = JSON.parse(readFileSync(`dist/${target}/manifest.json`, 'utf8'));

  it('asks for the declared hosts and for no permission that it does not use or that warns', () => {
    expect(manifest.host_permissions).toEqual(HOSTS);
    expect(manifest.content_scripts.map((script: { matches: string[] }) => script.matches)).toEqual([HOSTS]);
    expect(manifest.permissions).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
    expect(manifest.optional_permissions ?? manifest.optional_host_permissions).toBeUndefined();
  });

  it('opens nothing of itself to web pages, and runs no code but its own', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("connect-src 'self';");
  });

  it('is no larger than a store takes, with no file that Firefox’s reader of scripts leaves out', () => {
    const files = readdirSync(`dist/${target}`, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    const sizes = files.map((file) => ({ name: file.name, size: statSync(`${file.parentPath}/${file.name}`).size }));
    const whole = sizes.reduce((sum, { size }) => sum + size, 0);
    // Unpacked even; 200 MB packed is what Firefox's store takes.
    expect(whole).toBeLessThan(100 * 1024 * 1024);
    expect(sizes.filter(({ name, size }) => name.endsWith('.js') && size > 5 * 1024 * 1024)).toEqual([]);
  });

  it('ships each font with its licence', () => {
    const files = readdirSync(`dist/${target}/fonts`);
    const families = new Set(files.filter((file) => file.endsWith('.ttf')).map((file) => /^[a-z]+-/.exec(file)?.[0]));
    expect(families.size).toBeGreaterThan(2);
    expect(files.filter((file) => file.startsWith('LICENCE')).length).toBeGreaterThan(5);
  });

  it('ships the licences of the libraries in it', () => {
    const files = readdirSync(`dist/${target}/licences`);
    expect(files).toEqual(
      expect.arrayContaining(['embedpdf-pdfium.pdfium.txt', 'pdf-lib.txt', 'tesseract.js-core.txt']),
    );
  });
});

it('has pages of its own in Chromium’s private windows; Firefox, which has them always, would lock a split one out', () => {
  const incognito = ['chrome', 'firefox'].map(
    (target) => JSON.parse(readFileSync(`dist/${target}/manifest.json`, 'utf8')).incognito,
  );
  expect(incognito).toEqual(['split', undefined]);
});

it('Firefox knows the extension by an id that never changes: what authors kept belongs to it', () => {
  const { browser_specific_settings: settings } = JSON.parse(readFileSync('dist/firefox/manifest.json', 'utf8'));
  expect(settings.gecko.id).toBe('{2214402a-1bf6-402e-99ef-bb3f104810f6}');
});
