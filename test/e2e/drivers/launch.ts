import { it } from 'vitest';
import type { Browser, LaunchOptions } from './browser';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import { builtExtension } from './profile';

/** Starts a browser, unless said otherwise with our extension as built for it. */
export type Launch = (
  options: Omit<LaunchOptions, 'extension'> & Partial<Pick<LaunchOptions, 'extension'>>,
) => Promise<Browser>;

/** Both browsers with the extension as `npm run build` wrote it. A scenario written once runs in each. */
export const BROWSERS: Readonly<Record<'chromium' | 'firefox', Launch>> = {
  chromium: (options) => launchChromium({ extension: builtExtension('chrome'), ...options }),
  firefox: (options) => launchFirefox({ extension: builtExtension('firefox'), ...options }),
};

/**
 * `it` for scenarios of which no browser plays a part of its own: one by one they fall to the browsers in turn, so that
 * each is played once; in every browser with SCENARIOS=all. Called once for a browser's
 * group of scenarios; `ms` is a scenario's limit where the ordinary one is too short.
 */
export function inTurn(browser: string): (title: string, scenario: () => Promise<void>, ms?: number) => void {
  const browsers = Object.keys(BROWSERS);
  let turn = 0;
  return (title, scenario, ms) => {
    const isItsTurn = browsers[turn++ % browsers.length] === browser;
    it.skipIf(!isItsTurn && process.env.SCENARIOS !== 'all')(title, scenario, ms);
  };
}

/** Both browsers with SCENARIOS=all, else the one named: for scenarios that build on one another, or are played alone. */
export const inTurnOf = (browser: keyof typeof BROWSERS): readonly (readonly [string, Launch])[] =>
  process.env.SCENARIOS === 'all' ? Object.entries(BROWSERS) : [[browser, BROWSERS[browser]]];

/** Lends a browser to a scenario and closes it whatever comes of that. */
export async function withBrowser<R>(
  launched: Promise<Browser>,
  scenario: (browser: Browser) => Promise<R>,
): Promise<R> {
  const browser = await launched;
  try {
    return await scenario(browser);
  } finally {
    await browser.close();
  }
}
