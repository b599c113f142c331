import { expect, it } from 'vitest';
import { languageTeller } from '../../src/pdf/typesetting/languages';

it.each([
  ['محمد بن موسى', 'ar'],
  ['پژمان چگنی', 'fa'],
  ['ڈاکٹر عبدالسلام', 'ur'],
  ['אלון לוי', 'he'],
  ['יצחק באַשעװיס', 'yi'],
  ['髙橋さくら', 'ja'],
  ['陳鍵飛', 'zh'],
  ['Владимир Вапник', null],
  ['გიორგი ბერიძე', 'ka'],
  ['รัตนา', 'th'],
  ['ສົມສັກ', 'lo'],
  ['བསྟན་འཛིན', 'bo'],
  ['ஸ்ரீநிவாச', 'ta'],
])('the script of %s tells %s', (name, language) => {
  expect(languageTeller(name, 'chinese')(name.charAt(0))).toBe(language);
});

it('Han characters are Japanese where Japanese shapes were chosen', () => {
  expect(languageTeller('直子', 'japanese')('直')).toBe('ja');
});
