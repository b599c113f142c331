import { t } from '../../extension/i18n';

/**
 * Names in a row as a sentence has them: "a", "a and b", "a, b, and c".
 * `Intl.ListFormat` says the same, but the first one makes a new process of Chromium load its language data: 70 ms.
 */
export function listed(names: readonly string[], last: 'and' | 'or'): string {
  if (names.length === 0) return '';
  return names.reduce((list, name, i) => {
    if (i < names.length - 1) return t('listMiddle', list, name);
    if (i === 1) return t(last === 'and' ? 'listTwoAnd' : 'listTwoOr', list, name);
    return t(last === 'and' ? 'listLastAnd' : 'listLastOr', list, name);
  });
}
