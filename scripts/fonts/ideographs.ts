/** Every character of a two-byte encoding whose first byte is within these, without the private ones. */
function charactersOf(encoding: string, leads: readonly (readonly [number, number])[]): Set<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (const [first, last] of leads) {
    for (let lead = first; lead <= last; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (/^\p{Script=Han}$/u.test(character)) found.add(character);
      }
    }
  }
  return found;
}

/** The common characters of Taiwan: level 1 of Big5. */
const BIG5_LEVEL_1 = charactersOf('big5', [[0xa4, 0xc6]]);

/**
 * Characters of China's table of general standard characters (2013) in Unicode's extension A: most are there for the
 * sake of names; and a Japanese one. The table's characters beyond the basic plane are all that Noto Serif SC has there.
 */
const FOR_NAMES = new Set(
  '㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮㐂',
);

/** The characters of JIS X 0208 with those that Windows added. */
const JAPANESE = charactersOf('shift_jis', [
  [0x88, 0x9f],
  [0xe0, 0xea],
  [0xed, 0xee],
  [0xfa, 0xfc],
]);

const beyondBasicPlane = (character: string) => (character.codePointAt(0) ?? 0) > 0xffff;

/** Characters that Chinese names and titles need besides those of the web's common ones. */
export function isChineseName(character: string): boolean {
  if (!/\p{Script=Han}/u.test(character)) return false;
  return (
    beyondBasicPlane(character) || BIG5_LEVEL_1.has(character) || FOR_NAMES.has(character) || JAPANESE.has(character)
  );
}

/** Characters of Japanese: kanji, kana and their signs. */
export function isJapanese(character: string): boolean {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\u3005-\u3007\u30fb\u30fc]/u.test(character)) return true;
  return /\p{Script=Han}/u.test(character) && (beyondBasicPlane(character) || JAPANESE.has(character));
}
