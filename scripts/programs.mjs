// Where the programs are that the commands and tests drive. Plain JavaScript: setup.mjs runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const CHROMIUM = [
  'chromium',
  'chromium-browser',
  '/snap/bin/chromium',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FIREFOX = [
  'firefox-esr',
  'firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
const BRANDED_CHROME = [
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The oldest Firefox that takes the extension: strict_min_version in vite.config.ts. */
export const OLDEST_FIREFOX = 142;

export const findChromium = () => find(process.env.CHROMIUM_BIN, CHROMIUM);
export const findFirefox = () => find(process.env.FIREFOX_BIN, FIREFOX, isRecentFirefox);
export const findBrandedChrome = () => find(undefined, BRANDED_CHROME);
export const findProgram = (name) => find(undefined, [name]);
/** Whether Debian's browsers speak Chinese and Arabic too; those of other systems do by themselves. */
export const chromiumSpeaks = () => lies('/usr/lib/chromium/locales', ['zh-CN.pak', 'ar.pak']);
export const firefoxSpeaks = () =>
  lies(
    '/usr/lib/firefox-esr',
    ['zh-CN', 'ar'].map((tag) => `browser/extensions/langpack-${tag}@firefox-esr.mozilla.org.xpi`),
  );

/** Whether files lie in a folder; true where there is no such folder. */
function lies(folder, files) {
  return !existsSync(folder) || files.every((file) => existsSync(path.join(folder, file)));
}

/** The first that can be run: a name is looked for on the PATH, what was chosen by hand comes first. */
function find(chosen, names, accepts = () => true) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const name of chosen ? [chosen, ...names] : names) {
    const files = path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name));
    const found = files.find((file) => runs(file) && accepts(file));
    if (found) return found;
  }
  return null;
}

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isRecentFirefox(file) {
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return Number(/Firefox (\d+)/.exec(stdout ?? '')?.[1]) >= OLDEST_FIREFOX;
}
