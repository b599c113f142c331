import { readdirSync, readFileSync } from 'node:fs';
import type { CountedName, MessageName } from '../../src/extension/i18n';

type Said = string | number;

/** What the interface says in one language, for those who look for it on a page. */
export interface Strings {
  /** A string with `$1`, `$2` … replaced. */
  t(name: MessageName, ...substitutions: readonly Said[]): string;
  /** A string that says a number, `$1`, in the form that its language has for that number. */
  counted(name: CountedName, count: number, ...more: readonly Said[]): string;
}

/** The languages that the interface speaks, by their folders in public/_locales. */
export const LANGUAGES: readonly string[] = readdirSync('public/_locales').sort();

/** A language's strings, by its folder in public/_locales. A string that is not there is said by its name. */
export function stringsOf(language: string): Strings {
  const kept: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
    readFileSync(`public/_locales/${language}/messages.json`, 'utf8'),
  );
  const said = (name: string, substitutions: readonly Said[]) =>
    (kept[name]?.message ?? name).replace(/\$([1-9])/g, (_, place) => String(substitutions[Number(place) - 1] ?? ''));
  const rules = new Intl.PluralRules(said('languageTag', []));
  return {
    t: (name, ...substitutions) => said(name, substitutions),
    counted(name, count, ...more) {
      const form = `${name}_${rules.select(count)}`;
      return said(form in kept ? form : `${name}_other`, [count, ...more]);
    },
  };
}
