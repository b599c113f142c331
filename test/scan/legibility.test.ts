import { describe, expect, it } from 'vitest';
import { mayHoldText, qualityOnceRead } from '../../src/scan/legibility';
import type { ReadWords } from '../../src/scan/ocr/read-words';
import type { Grey } from '../../src/scan/picture/grey';
import type { ScanQuality } from '../../src/scan/scanned-page';
import { bar, wave } from './pen';

const [WIDTH, HEIGHT] = [850, 1100];
const paper = (value = 242): Grey => ({
  width: WIDTH,
  height: HEIGHT,
  pixels: new Uint8Array(WIDTH * HEIGHT).fill(value),
});

/** Lines of black bars as wide as letters. */
function lines(count: number, page = paper()): Grey {
  for (let line = 0; line < count; line++) {
    for (let x = 100; x < 700; x += 12) bar(page, x, 80 + line * 18, x + 3, 80 + line * 18 + 9);
  }
  return page;
}

/** A reading of so many words, all as sure. */
function reading(count: number, confidence: number): ReadWords {
  const box = { left: 0, top: 0, right: 10, bottom: 10 };
  return { words: Array.from({ length: count }, (_, line) => ({ text: 'word', confidence, box, line })), confidence };
}

describe('a page that is read', () => {
  it('has something on it: a line of print is enough, and a signature alone', () => {
    const signed = paper();
    wave(signed, { x: 200, y: 500 }, 200, 40, 4);
    expect([lines(50), lines(1), signed].map(mayHoldText)).toEqual([true, true, true]);
  });

  it('is no blank one, and no photograph of something else', () => {
    const specks = paper();
    for (let x = 100; x < 800; x += 100) bar(specks, x, x, x + 3, x + 3);
    const shaded: Grey = { ...paper(), pixels: paper().pixels.map((_, i) => 120 + ((i * 7919) % 130)) };
    expect([paper(), paper(255), paper(0), specks, shaded].map(mayHoldText)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('may bear a large grey picture', () => {
    const page = lines(40);
    bar(page, 100, 800, 400, 1090, 150);
    expect(mayHoldText(page)).toBe(true);
  });
});

describe('a page in black and white', () => {
  const enough: ScanQuality = { kind: 'enough', dpi: 200 };
  const given: Grey = { ...lines(50), pixels: lines(50).pixels.map((value) => (value < 128 ? 0 : 255)) };
  const unread = { kind: 'too-little', why: 'black-and-white', dpi: 200 };

  it('shows too little where hardly a word of much ink was read', () => {
    expect(qualityOnceRead(enough, given, lines(50), reading(3, 90))).toEqual(unread);
    expect(qualityOnceRead(enough, given, lines(50), reading(300, 30))).toEqual(unread);
  });

  it('shows enough where it was read, and where it is all but empty', () => {
    expect(qualityOnceRead(enough, given, lines(50), reading(300, 90))).toEqual(enough);
    expect(qualityOnceRead(enough, given, lines(1), reading(3, 90))).toEqual(enough);
  });

  it('is none with shades, and keeps what else is wrong with it', () => {
    expect(qualityOnceRead(enough, shades(), lines(50), reading(3, 90))).toEqual(enough);
    const fax: ScanQuality = { kind: 'too-little', why: 'fax', dpi: 98 };
    expect(qualityOnceRead(fax, given, lines(50), reading(3, 90))).toEqual(fax);
  });

  function shades(): Grey {
    return { ...given, pixels: given.pixels.map((value, i) => (i % 20 === 0 ? 128 : value)) };
  }
});
