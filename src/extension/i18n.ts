import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';

/** The name of a string in public/_locales/en/messages.json. */
export type MessageName = keyof typeof messages;

/** The name of a string that says a number, without the ending `_one`, `_other` … that names its form. */
export type CountedName = OtherOf<MessageName>;
type OtherOf<Name> = Name extends `${infer Stem}_other` ? Stem : never;

/** What stands for `$1`, `$2` … in a string as it is kept: letters of private use, in no string of ours. */
const PLACES = ['\uE001', '\uE002', '\uE003', '\uE004', '\uE005', '\uE006', '\uE007', '\uE008', '\uE009'];
/** The strings asked for so far. The popup needs two hundred at every keystroke, each 0.07 ms in Firefox. */
const asked = new Map<MessageName, string>();

/** A string of the interface in the browser's language, with `$1`, `$2` … replaced. */
export function t(name: MessageName, ...substitutions: readonly (string | number)[]): string {
  const message = asked.get(name) ?? browser.i18n.getMessage(name, PLACES);
  asked.set(name, message);
  return filled(message, substitutions);
}

/** The rules of the language that the strings are in, which need not be the browser's. */
let rules: Intl.PluralRules | undefined;

/**
 * A string that says a number, `$1`, in the form that its language has for that number; "other" where it has no such.
 * What else it says is `$2` and so on.
 */
export function counted(name: CountedName, count: number, ...more: readonly (string | number)[]): string {
  rules ??= new Intl.PluralRules(t('languageTag'));
  const form = browser.i18n.getMessage(`${name}_${rules.select(count)}`, PLACES);
  return filled(form || browser.i18n.getMessage(`${name}_other`, PLACES), [numeral(count), ...more]);
}

/** A number as the strings' language writes it: "1,204". */
export function numeral(count: number): string {
  return count.toLocaleString(t('languageTag'));
}

function filled(message: string, substitutions: readonly (string | number)[]): string {
  return message.replace(/[\uE001-\uE009]/g, (place) => String(substitutions[PLACES.indexOf(place)] ?? ''));
}
