import { describe, expect, it } from 'vitest';
import { ideographsOf, leavesIdeographsOpen, ONLY_JAPANESE } from '../../src/paper/ideographs';

/** GB 2312 is the part of GBK whose second byte is above A0. */
const gb2312 = new Set(
  Array.from({ length: 0x48 }, (_, i) => 0xb0 + i).flatMap((lead) =>
    Array.from({ length: 0x5e }, (_, i) => new TextDecoder('gbk').decode(Uint8Array.of(lead, 0xa1 + i))),
  ),
);

describe('what tells whose shapes ideographs have', () => {
  it.each(['髙橋さくら', 'サトウ 直', '佐々木', '渡辺 直', '黒沢', '栃木 直', '桜井', '亜美', '歴史'])(
    '%s is Japanese',
    (name) => {
      expect(ideographsOf(['Title', name])).toBe('japanese');
      expect(leavesIdeographsOpen([name])).toBe(false);
    },
  );

  it.each(['陳鍵飛', '山田太郎', '王直', '孫文', '遙', '熙'])('%s leaves it open', (name) => {
    expect(ideographsOf([name])).toBeNull();
    expect(leavesIdeographsOpen(['Title', name])).toBe(true);
  });

  it.each(['陈键飞', '刘 伟', '龔俊', '賢啟'])('%s is Chinese', (name) => {
    expect(ideographsOf(['Title', name])).toBe('chinese');
    expect(leavesIdeographsOpen([name])).toBe(false);
  });

  it('without ideographs there is nothing to ask', () => {
    expect(leavesIdeographsOpen(['Jianfei Chen', 'かな', '김민준'])).toBe(false);
  });

  it('one text tells for all of them', () => {
    expect(ideographsOf(['桜井', '王直', 'Title'])).toBe('japanese');
    expect(ideographsOf(['王直', '陈键飞', 'Title'])).toBe('chinese');
    expect(ideographsOf(['王陈', 'Title'])).toBe('chinese');
    expect(ideographsOf(['陈桜'])).toBe('japanese');
    expect(leavesIdeographsOpen(['王直', '桜井'])).toBe(false);
    expect([ideographsOf([]), ideographsOf(['Title'])]).toEqual([null, null]);
  });

  it('no character that is said to be only Japanese is one of China, Taiwan or Hong Kong', () => {
    const of = (encoding: string, first: number, last: number) => {
      const decoder = new TextDecoder(encoding);
      const bytes = Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((lead) =>
        Array.from({ length: 0xbf }, (_, i) => decoder.decode(Uint8Array.of(lead, 0x40 + i))),
      );
      return new Set(bytes);
    };
    const japanese = of('shift_jis', 0x81, 0xfc);
    const others = [of('big5', 0x87, 0xfe), new Set([...of('gbk', 0xb0, 0xf7)].filter((c) => gb2312.has(c)))];
    for (const character of ONLY_JAPANESE) {
      expect(japanese.has(character), character).toBe(true);
      if (character !== '々')
        expect(
          others.some((set) => set.has(character)),
          character,
        ).toBe(false);
    }
  });
});
