import type { Browser, LaunchOptions } from './browser';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import { builtExtension } from './profile';

type Launch = (options: Omit<LaunchOptions, 'extension'>) => Promise<Browser>;

/** Both browsers with the extension as `npm run build` wrote it. A scenario written once runs in each. */
export const BROWSERS: Readonly<Record<'chromium' | 'firefox', Launch>> = {
  chromium: (options) => launchChromium({ extension: builtExtension('chrome'), ...options }),
  firefox: (options) => launchFirefox({ extension: builtExtension('firefox'), ...options }),
};
