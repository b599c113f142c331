import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'saved-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = '<meta name="citation_title" content="A title"><meta name="citation_author" content="Ann Example">';

/** What `npm run read` prints of a page; throws when it does not end well. */
function read(name: string, html: string) {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, html);
  const printed = execFileSync('node', ['--import', 'tsx', 'scripts/read.ts', file], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
  return JSON.parse(printed);
}

it.each([
  ['preload', '<link rel="preload" as="fetch" href="/page-data/x.json"><link rel=preload as=fetch href="http://[">'],
  ['frames', '<iframe srcdoc="&lt;link rel=preload as=fetch href=/x&gt;"></iframe><iframe src="http://["></iframe>'],
  ['scripts', '<script src="http://["></script><script type="module" src="/a.js"></script><script>throw 1</script>'],
  ['styles', '<style>@import url("http://["); a{{{</style><link rel="stylesheet" href="http://[">'],
])('a page with %s is read to the end', (name, html) => {
  expect(read(name, `<!DOCTYPE html><html><head>${HEAD}${html}</head><body></body></html>`)).toMatchObject({
    kind: 'paper',
    paper: { title: 'A title', authors: [{ name: 'Ann Example' }] },
  });
});

it('a page too deep to be parsed, and no page at all, have a reading too', () => {
  expect(read('deep', `<html><head>${HEAD}</head><body>${'<div>'.repeat(5_000)}`)).toEqual({
    kind: 'unreadable',
    why: 'failed',
  });
  expect(read('empty', '')).toEqual({ kind: 'nothing' });
});

it('the canonical link is the address', () => {
  const link = '<link rel="canonical" href="https://proceedings.mlr.press/v139/chen21z.html">';
  expect(read('canonical', `<html><head>${HEAD}${link}</head></html>`)).toMatchObject({
    paper: { portal: 'pmlr', slug: 'chen21z' },
  });
});
