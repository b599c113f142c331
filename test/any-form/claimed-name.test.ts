import { expect, it } from 'vitest';
import { claimedName } from '../../src/any-form/claimed-name';

it.each([
  'PMLR',
  'pmlr',
  'P M L R',
  'P.M.L.R.',
  'P-M-L-R',
  'The PMLR agreement',
  'PMLR’s form',
  'ICML 2026 (PMLR)',
  'ＰＭＬＲ',
  '𝐏𝐌𝐋𝐑',
  'ⓅⓂⓁⓇ',
  '🅿🅼🅻🆁',
  '🅟🅜🅛🅡',
  '🇵🇲🇱🇷',
  'ᴘᴍʟʀ',
  // Cyrillic, Greek, Cherokee and Lisu.
  'РМLR',
  'ΡΜLR',
  'ᏢᎷᏞᎡ',
  'ꓑꓟꓡꓣ',
  'P\u200bM\u00adL\u2060R',
  'P\u0301MLR',
  'pmIr',
  'pm1r',
  'Proceedings of Machine Learning Research',
  'Proceedings of  Machine-Learning Research, vol. 12',
])('“%s” bears PMLR’s name', (name) => {
  expect(claimedName(name)).toBe('PMLR');
});

it.each([
  '',
  'ICML 2026',
  'Camp MLR',
  'Machine Learning Research Workshop',
  'JMLR',
  'PMIR',
  'PM Laboratory',
  'Научный семинар',
  '论文集',
  'Workshop on Proceedings',
])('“%s” does not', (name) => {
  expect(claimedName(name)).toBeNull();
});
