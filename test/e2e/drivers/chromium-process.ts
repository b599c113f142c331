import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/programs.mjs';
import type { LaunchOptions } from './browser';
import type { Profile } from './profile';

/** Nothing listens here: what no fixture answers goes nowhere. */
const NO_PROXY = 'http://127.0.0.1:9';

/** On a new profile: no host is looked up ahead of a click, and the extension's button stands in the toolbar. */
function writePreferences(userData: string, extension: string): void {
  const file = path.join(userData, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const preferences = {
    net: { network_prediction_options: 2 },
    extensions: { pinned_extensions: [idOfUnpacked(extension)] },
  };
  writeFileSync(file, JSON.stringify(preferences));
}

/** The id that Chromium gives an unpacked extension: half the SHA-256 of its path, in the letters a to p. */
function idOfUnpacked(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

export interface ChromiumProcess {
  readonly context: BrowserContext;
  /** The file that Chromium writes its network log to; whole once it has ended. */
  readonly netLog: string;
}

/** Starts Chromium; it dies with this process, since it is spoken to through a pipe. */
export async function startChromium(profile: Profile, options: LaunchOptions): Promise<ChromiumProcess> {
  const { language } = options;
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium is here: "node scripts/setup.mjs --for-tests" says what to do');
  const netLog = path.join(profile.dir, 'net-log.json');
  const userData = path.join(profile.dir, 'chromium');
  writePreferences(userData, options.extension);
  const context = await chromium.launchPersistentContext(userData, {
    executablePath,
    headless: options.visible !== true,
    viewport: null,
    // On Linux the language is the environment's.
    ...(language && { env: { ...process.env, LANGUAGE: language.replace('-', '_') } }),
    // The one that Playwright gives is English.
    ignoreDefaultArgs: ['--disable-extensions', ...(language ? ['--lang=en-US'] : [])],
    args: [
      ...(language ? [`--lang=${language}`] : []),
      '--enable-unsafe-extension-debugging',
      '--disable-background-networking',
      '--dns-prefetch-disable',
      '--window-size=1280,1000',
      '--screen-info={1600x1200}',
      `--proxy-server=${NO_PROXY}`,
      '--proxy-bypass-list=<-loopback>',
      `--log-net-log=${netLog}`,
    ],
  });
  return { context, netLog };
}
