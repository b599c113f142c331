import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';
import type { CalendarDate } from '../signing/date';

/** The name of a string in public/_locales/en/messages.json. */
export type MessageName = keyof typeof messages;

/** The name of a string that says a number, without the ending `_one`, `_other` … that names its form. */
export type CountedName = OtherOf<MessageName>;
type OtherOf<Name> = Name extends `${infer Stem}_other` ? Stem : never;

/** A language's strings, as a messages.json holds them. */
export type Strings = Readonly<Record<string, { readonly message: string } | undefined>>;

/** What stands for `$1`, `$2` … in a string as it is kept: letters of private use, in no string of ours. */
const PLACES = ['\uE001', '\uE002', '\uE003', '\uE004', '\uE005', '\uE006', '\uE007', '\uE008', '\uE009'];
/** The strings asked for so far. The popup needs two hundred at every keystroke, each 0.07 ms in Firefox. */
const asked = new Map<string, string>();
/** The strings of a chosen language; null where the browser chooses. */
let chosen: Strings | null = null;
/** The rules of the language that the strings are in, which need not be the browser's. */
let rules: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;
let days: Intl.DateTimeFormat | undefined;

/** The languages among ours that are written from right to left. */
const RIGHT_TO_LEFT: readonly string[] = ['ar'];

/** From now on all strings are these; null for those of the browser's language. */
export function speak(strings: Strings | null): void {
  chosen = strings;
  asked.clear();
  rules = numbers = days = undefined;
}

/** A string of the interface in the language that is spoken, with `$1`, `$2` … replaced. */
export function t(name: MessageName, ...substitutions: readonly (string | number)[]): string {
  return filled(kept(name), substitutions);
}

/**
 * A string that says a number, `$1`, in the form that its language has for that number; "other" where it has no such.
 * What else it says is `$2` and so on.
 */
export function counted(name: CountedName, count: number, ...more: readonly (string | number)[]): string {
  return inFormFor(name, count, numeral(count), ...more);
}

/** A string in the form that its language has for a number, which is said, if at all, as `$1` says it. */
export function inFormFor(name: CountedName, count: number, ...substitutions: readonly (string | number)[]): string {
  rules ??= new Intl.PluralRules(t('languageTag'));
  return filled(kept(`${name}_${rules.select(count)}`) || kept(`${name}_other`), substitutions);
}

/** A number as the strings' language writes it, "1,204", in the digits that clauses, files and dates on forms have. */
export function numeral(count: number): string {
  numbers ??= new Intl.NumberFormat(t('languageTag'), { numberingSystem: 'latn' });
  return numbers.format(count);
}

/** A day as the strings' language writes it: "June 10, 2021". On a form stands what `formatDate` says. */
export function writtenDay({ year, month, day }: CalendarDate): string {
  days ??= new Intl.DateTimeFormat(t('languageTag'), { dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn' });
  return days.format(Date.UTC(year, month - 1, day));
}

/** Which way the strings' language runs. */
export function textDirection(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(t('languageTag')) ? 'rtl' : 'ltr';
}

function kept(name: string): string {
  const known = asked.get(name);
  if (known !== undefined) return known;
  const own = chosen?.[name]?.message.replace(/\$([1-9])/g, (_, place) => PLACES[Number(place) - 1] ?? '');
  const message = own ?? browser.i18n.getMessage(name, PLACES);
  asked.set(name, message);
  return message;
}

function filled(message: string, substitutions: readonly (string | number)[]): string {
  return message.replace(/[\uE001-\uE009]/g, (place) => String(substitutions[PLACES.indexOf(place)] ?? ''));
}
