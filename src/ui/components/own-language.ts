import { t, textDirection } from '../../extension/i18n';

/** `lang` and `dir` of the publishers' own words, and of ours about them that are not translated. */
export const ENGLISH = { lang: 'en', dir: 'ltr' } as const;

/** `lang` and `dir` of the interface's words, for where they stand within words of another language. */
export const ownLanguage = () => ({ lang: t('languageTag'), dir: textDirection() }) as const;
