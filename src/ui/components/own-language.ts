import type { About } from '../../agreements/about';
import { t, textDirection } from '../../extension/i18n';

/** `lang` and `dir` of the publishers' own words. */
export const ENGLISH = { lang: 'en', dir: 'ltr' } as const;

/** `lang` and `dir` of the interface's words, for where they stand within words of another language. */
export const ownLanguage = () => ({ lang: t('languageTag'), dir: textDirection() }) as const;

/** `lang` and `dir` of what Imprimatur says of an agreement, for where it stands within the publisher's words. */
export const languageOf = ({ language }: About) => (language === t('languageTag') ? ownLanguage() : ENGLISH);
