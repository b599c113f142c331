/** Chromium (CHROMIUM_BIN first), or null. Never Google Chrome, which since version 137 takes no extension from outside. */
export function findChromium(): string | null;
/** The oldest Firefox that takes the extension. */
export const OLDEST_FIREFOX: number;
/** Firefox (FIREFOX_BIN first) that is recent enough, or null. */
export function findFirefox(): string | null;
/** Google Chrome, which can only be given the extension by hand, or null. */
export function findBrandedChrome(): string | null;
/** A program on the PATH, or null. */
export function findProgram(name: string): string | null;
/** Whether Debian's Chromium, or Firefox, speaks Chinese and Arabic too; those of other systems do by themselves. */
export function chromiumSpeaks(): boolean;
export function firefoxSpeaks(): boolean;
