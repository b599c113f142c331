import type { Ideographs } from '../../paper/ideographs';

const SCRIPTS: readonly (readonly [script: RegExp, language: string | null])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Kannada}/u, 'kn'],
  [/\p{Script=Malayalam}/u, 'ml'],
  [/\p{Script=Sinhala}/u, 'si'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Tibetan}/u, 'bo'],
];

/** Scripts of several languages. */
const SHARED = /[\p{Script=Han}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}]/u;

/**
 * The language (BCP 47) of each character whose script tells it, the chief one of scripts that others write too; null
 * for Latin, Cyrillic, digits, signs and spaces. Han characters are Japanese in Japanese shapes and beside kana, Korean
 * beside Hangul, else Chinese; a single Greek letter is mathematics.
 */
export function languageTeller(text: string, ideographs: Ideographs): (character: string) => string | null {
  const told = SCRIPTS.filter(([script]) => script.test(text));
  if (told.length === 0 && !SHARED.test(text)) return () => null;
  const japanese = ideographs === 'japanese' || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  const hangul = /\p{Script=Hangul}/u.test(text);
  const greek = /\p{Script=Greek}{3}/u.test(text);
  const urdu = /[\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2]/.test(text);
  const yiddish = /[\u05f0-\u05f2]/.test(text);
  const persian = /[\u067e\u0686\u0698\u06af\u06cc]/.test(text);
  const scripts: typeof SCRIPTS = [
    [/\p{Script=Han}/u, japanese ? 'ja' : hangul ? 'ko' : 'zh'],
    [/\p{Script=Arabic}/u, urdu ? 'ur' : persian ? 'fa' : 'ar'],
    [/\p{Script=Hebrew}/u, yiddish ? 'yi' : 'he'],
    [/\p{Script=Greek}/u, greek ? 'el' : null],
    ...told,
  ];
  return (character) => scripts.find(([script]) => script.test(character))?.[1] ?? null;
}
