/**
 * The language (BCP 47) of each character whose script tells it; null for Latin, Cyrillic, digits, signs and spaces.
 * Han characters are taken for Japanese beside kana, for Korean beside Hangul, else for Chinese; a single Greek
 * letter is mathematics.
 */
export function languageTeller(text: string): (character: string) => string | null {
  if (
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Greek}]/u.test(
      text,
    )
  ) {
    return () => null;
  }
  const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  const hangul = /\p{Script=Hangul}/u.test(text);
  const greek = /\p{Script=Greek}{3}/u.test(text);
  const urdu = /[\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2]/.test(text);
  const yiddish = /[\u05f0-\u05f2]/.test(text);
  const persian = /[\u067e\u0686\u0698\u06af\u06cc]/.test(text);
  const scripts: readonly [RegExp, string | null][] = [
    [/\p{Script=Han}/u, kana ? 'ja' : hangul ? 'ko' : 'zh'],
    [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
    [/\p{Script=Hangul}/u, 'ko'],
    [/\p{Script=Arabic}/u, urdu ? 'ur' : persian ? 'fa' : 'ar'],
    [/\p{Script=Hebrew}/u, yiddish ? 'yi' : 'he'],
    [/\p{Script=Devanagari}/u, 'hi'],
    [/\p{Script=Thai}/u, 'th'],
    [/\p{Script=Greek}/u, greek ? 'el' : null],
  ];
  return (character) => scripts.find(([script]) => script.test(character))?.[1] ?? null;
}
