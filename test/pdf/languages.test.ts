import { expect, it } from 'vitest';
import { languageTeller } from '../../src/pdf/languages';

it.each([
  ['محمد بن موسى', 'ar'],
  ['پژمان چگنی', 'fa'],
  ['ڈاکٹر عبدالسلام', 'ur'],
  ['אלון לוי', 'he'],
  ['יצחק באַשעװיס', 'yi'],
  ['髙橋さくら', 'ja'],
  ['陳鍵飛', 'zh'],
  ['Владимир Вапник', null],
])('the script of %s tells %s', (name, language) => {
  expect(languageTeller(name)(name.charAt(0))).toBe(language);
});
