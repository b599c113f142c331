/** `npm start`: the extension on the page of a real paper, with nothing asked of the network. */
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { BROWSERS } from '../test/e2e/drivers/launch';
import { ACTNN, pagesAt, pmlrPage } from '../test/e2e/pages';
import { findChromium } from './programs.mjs';
import { signAndShow } from './start/sign-and-show';

const PAPER = 'https://proceedings.mlr.press/v139/chen21z.html';
const site = pagesAt({ [PAPER]: pmlrPage(ACTNN, 'chen21z') });
const launch = BROWSERS[findChromium() ? 'chromium' : 'firefox'];
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

buildIfNeeded();
if (hasDisplay) {
  const browser = await launch({ site, visible: true });
  await browser.open(PAPER);
  console.log(`${browser.name} shows ${PAPER}, served from this folder; no other page can be reached.`);
  console.log('Click the red seal in the toolbar (Alt+Shift+P). Close the window to end.');
  await browser.closed();
  await browser.close().catch(() => {});
} else {
  const browser = await launch({ site });
  try {
    for (const file of await signAndShow(browser, PAPER, 'out')) console.log(file);
  } finally {
    await browser.close();
  }
}

function buildIfNeeded(): void {
  const sources = ['src', 'public', 'manifest.json', 'vite.config.ts', 'package-lock.json'];
  const built = ['chrome', 'firefox'].map((target) => path.join('dist', target, 'manifest.json'));
  const oldest = Math.min(...built.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));
  if (sources.every((source) => newest(source) <= oldest)) return;
  console.log('Building the extension …');
  // What the bundler has to say is shown only where it fails.
  execSync('npm run build', { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** When a file, or the newest file in a folder, was last changed: milliseconds since 1970. */
function newest(source: string): number {
  if (!statSync(source).isDirectory()) return statSync(source).mtimeMs;
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  return Math.max(0, ...files.map((file) => statSync(path.join(source, file)).mtimeMs));
}
