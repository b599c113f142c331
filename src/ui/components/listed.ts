import { t } from '../../extension/i18n';

/**
 * Names in a row as a sentence has them: "a", "a and b", "a, b, and c".
 * `Intl.ListFormat` says the same, but the first one makes a new process of Chromium load its language data: 70 ms.
 */
export function listed(names: readonly string[], last: 'and' | 'or'): string {
  if (names.length === 0) return '';
  return names.reduce((list, name, i) => {
    if (i < names.length - 1) return t(last === 'and' ? 'listMiddle' : 'listMiddleOr', list, name);
    if (i === 1) return t(last === 'and' ? 'listTwoAnd' : 'listTwoOr', list, name);
    return t(last === 'and' ? 'listLastAnd' : 'listLastOr', list, name);
  });
}

/**
 * Texts one after the other, without those that are empty; the string says how two stand together: in a list without an
 * end ("a, b"), things that have commas themselves ("a; b"), facts side by side ("a · b"), or sentences.
 */
export function inRow(
  together: 'listMiddle' | 'listSemicolon' | 'listBeside' | 'sentences',
  texts: readonly string[],
): string {
  const said = texts.filter((text) => text !== '');
  return said.length === 0 ? '' : said.reduce((before, text) => t(together, before, text));
}
