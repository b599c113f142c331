import browser from 'webextension-polyfill';
import { type Strings, speak } from './i18n';
import { privateArea } from './private-area';
import { nothingKept, type StoredAreas } from './stored-areas';
import { LANGUAGE } from './stored-names';

/** The languages that strings may be in, by the names of their folders in public/_locales, with their own names. */
const LANGUAGES = [
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['pt_BR', 'Português (Brasil)'],
  ['ru', 'Русский'],
  ['ar', 'العربية'],
  ['hi', 'हिन्दी'],
  ['ja', '日本語'],
  ['ko', '한국어'],
  ['zh_CN', '简体中文'],
  ['zh_TW', '繁體中文'],
] as const;

/** A language that strings may be in. */
export type Language = (typeof LANGUAGES)[number][0];

/** The folders of public/_locales when this was built (vite.config.ts). */
declare const LOCALES: readonly string[];

/** The languages that there are strings in, each with what it calls itself. */
export function languages(): (readonly [language: Language, name: string])[] {
  return LANGUAGES.filter(([language]) => LOCALES.includes(language));
}

/**
 * The language that was chosen in the settings, in a private window there or else in the others; null for the browser's,
 * and where what is stored names none of ours. Never rejects.
 */
export async function chosenLanguage(ofPrivate: boolean, areas?: Promise<StoredAreas>): Promise<Language | null> {
  const [others, own] = await Promise.all([
    areas ? areas.then(({ local }) => local) : browser.storage.local.get(LANGUAGE).catch(nothingKept),
    ofPrivate ? privateArea().get().catch(nothingKept) : nothingKept(),
  ]);
  const { [LANGUAGE]: stored } = { ...others, ...own };
  return languages().find(([language]) => language === stored)?.[0] ?? null;
}

/**
 * From now on all strings are the chosen language's; the browser's where none was chosen. Never rejects.
 * @param areas what is kept, where it is being read already.
 */
export async function speakChosen(ofPrivate: boolean, areas?: Promise<StoredAreas>): Promise<void> {
  const language = await chosenLanguage(ofPrivate, areas);
  speak(language && (await stringsOf(language)));
}

let spoken: Promise<void> | undefined;

/** Resolves once the background speaks the chosen language, which it reads once a start; `anew` after another choice. */
export function backgroundSpeaks(anew = false): Promise<void> {
  if (anew) spoken = undefined;
  spoken ??= speakChosen(false);
  return spoken;
}

/** The strings of a language from the extension's own files; null where they cannot be had. */
async function stringsOf(language: Language): Promise<Strings | null> {
  try {
    const answer = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
    return await answer.json();
  } catch {
    return null;
  }
}
