import type { Translations } from '../../plain-words';

/** The notes and the summary in other languages than English: one line and one file a language. */
export const translations: Translations = {};
