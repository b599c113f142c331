import { describe, expect, it } from 'vitest';
import { withAccents } from '../../../src/pdf/read/accents';
import type { Glyph } from '../../../src/pdf/read/glyph';
import { linesOf } from '../../../src/pdf/read/lines';
import { typed } from './typewriter';

/** An accent with its ink above a letter that stands at `x`, or below it. */
function accent(sign: string, x: number, below = false): Glyph[] {
  const ink = below
    ? { left: x + 1, right: x + 4, top: 99.8, bottom: 102 }
    : { left: x + 1, right: x + 4, top: 92, bottom: 94 };
  return typed(sign, x, 100, { ink });
}

const readIn = (glyphs: readonly Glyph[]) =>
  linesOf(withAccents(glyphs), 1)
    .map(({ text }) => text)
    .join('\n');

describe('an accent that a font draws as a sign of its own', () => {
  it('is part of the letter that it stands on, whichever is drawn first', () => {
    const word = (first: readonly Glyph[], last: readonly Glyph[]) => [
      ...typed('f', 90, 100),
      ...first,
      ...last,
      ...typed('r', 100, 100),
    ];
    expect(readIn(word(accent('¨', 95), typed('u', 95, 100)))).toBe('für');
    expect(readIn(word(typed('u', 95, 100), accent('¨', 95)))).toBe('für');
    expect(readIn(word(accent('´', 95), typed('ı', 95, 100)))).toBe('fír');
    expect(readIn(word(typed('c', 95, 100), accent('¸', 95, true)))).toBe('fçr');
  });

  it('takes its ink into the letter’s', () => {
    const [letter] = withAccents([...accent('¨', 95), ...typed('u', 95, 100)]);
    expect(letter?.ink).toEqual({ left: 95, right: 100, top: 92, bottom: 100 });
  });

  it('stays a sign where it stands beside letters, within one, or makes none that there is', () => {
    expect(readIn(typed('don´t', 90, 100))).toBe('don´t');
    const within = typed('~', 95, 100, { ink: { left: 96, right: 99, top: 95, bottom: 97 } });
    expect(readIn([...typed('a', 95, 100), ...within])).toContain('~');
    expect(readIn([...accent('¨', 95), ...typed('q', 95, 100)])).toContain('¨');
    const hidden = accent('¨', 95).map((glyph): Glyph => ({ ...glyph, hidden: 'tiny' }));
    expect(withAccents([...hidden, ...typed('u', 95, 100)])).toHaveLength(2);
  });
});
