import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';

/** The name of a string in public/_locales/en/messages.json. */
export type MessageName = keyof typeof messages;

/** A string of the interface in the browser's language, with `$1`, `$2` … replaced. */
export function t(name: MessageName, ...substitutions: readonly (string | number)[]): string {
  return browser.i18n.getMessage(name, substitutions.map(String));
}
