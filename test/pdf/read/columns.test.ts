import { describe, expect, it } from 'vitest';
import { linesInColumns } from '../../../src/pdf/read/columns';
import type { Glyph } from '../../../src/pdf/read/glyph';
import { A4, typed } from './typewriter';

const PROSE = 'words of prose enough for a line';
/** So many lines of prose, each 12 points below the one before. */
const column = (name: string, x: number, y: number, lines: number): Glyph[] =>
  Array.from({ length: lines }, (_, i) => typed(`${name}${i} ${PROSE}`, x, y + 12 * i)).flat();
const orderOf = (glyphs: readonly Glyph[], shape = A4) =>
  linesInColumns(glyphs, 1, shape).map(({ text }) => text.replaceAll(` ${PROSE}`, ''));

describe('two columns of prose', () => {
  it('are read one after the other, between what stands above and below both', () => {
    const heading = typed(`Heading over both columns, from the left margin to the right one, without a gap`, 60, 60);
    const foot = typed(
      `Foot under both columns, from the left margin to the right one, without any gap in it`,
      60,
      300,
    );
    const page = [...heading, ...column('a', 60, 100, 8), ...column('b', 310, 100, 8), ...foot];
    const order = orderOf(page);
    expect(order.slice(1, -1)).toEqual([...'01234567'].map((i) => `a${i}`).concat([...'01234567'].map((i) => `b${i}`)));
    expect(order[0]).toContain('Heading');
    expect(order.at(-1)).toContain('Foot');
  });

  it('are columns also where spaces are drawn between them', () => {
    const line = (i: number) => typed(`a${i} ${PROSE}${' '.repeat(15)}b${i} ${PROSE}`, 60, 100 + 12 * i);
    expect(orderOf(Array.from({ length: 6 }, (_, i) => line(i)).flat()).map((text) => text.slice(0, 2))).toEqual(
      [...'012345'].map((i) => `a${i}`).concat([...'012345'].map((i) => `b${i}`)),
    );
  });

  it('are columns with no more room between them than their type is high', () => {
    const close = [...column('a', 60, 100, 8), ...column('b', 60 + 35 * 5 + 10, 100, 8)];
    expect(orderOf(close)[1]).toBe('a1');
  });

  it('have all of their first and last lines, though these stand a little higher or lower on one side', () => {
    for (const shift of [0.4, -0.4]) {
      const order = orderOf([...column('a', 60, 100, 7), ...column('b', 310, 100 + shift, 7)]);
      expect([order[0], order[6], order[7], order[13]]).toEqual(['a0', 'a6', 'b0', 'b6']);
    }
  });

  it('begin below labels that stand side by side above them, and end above such as stand below', () => {
    const labels = (y: number) => [...typed('Title of the manuscript', 60, y), ...typed('Number', 310, y)];
    const page = [...labels(60), ...column('a', 60, 100, 7), ...column('b', 310, 100, 7), ...labels(210)];
    const order = orderOf(page);
    expect(order[0]).toBe('Title of the manuscript Number');
    expect(order.at(-1)).toBe('Title of the manuscript Number');
    expect(order.slice(1, 3)).toEqual(['a0', 'a1']);
    const near = [...labels(80), ...page.slice(labels(60).length)];
    expect(orderOf(near)[0]).toBe('Title of the manuscript');
  });

  it('of six lines are columns, of five a block beside another', () => {
    expect(orderOf([...column('a', 60, 100, 6), ...column('b', 310, 100, 6)])[1]).toBe('a1');
    expect(orderOf([...column('a', 60, 100, 5), ...column('b', 310, 100, 5)])[1]).toBe('a1 b1');
    expect(orderOf([...column('a', 60, 100, 9), ...column('b', 310, 100, 5)])[1]).toBe('a1 b1');
  });

  it('are none where short words stand in a table, or where the gap is narrow', () => {
    const table = Array.from({ length: 8 }, (_, i) => [
      ...typed(`name${i}`, 60, 100 + 12 * i),
      ...typed(`value${i}`, 310, 100 + 12 * i),
    ]).flat();
    expect(orderOf(table)[1]).toBe('name1 value1');
    const narrow = [...column('a', 60, 100, 8), ...column('b', 60 + 35 * 5 + 8, 100, 8)];
    expect(orderOf(narrow)[1]).toBe('a1 b1');
  });

  it('on a sheet that is wider than high are two pages, be the second all but empty', () => {
    const wide = { ...A4, width: 842, height: 595 };
    const sheet = [...column('a', 60, 100, 8), ...typed('signed for all of the authors', 500, 124)];
    expect(orderOf(sheet, wide).at(-1)).toBe('signed for all of the authors');
    const headed = typed(
      'A heading over both pages of the sheet, from the one edge of it to the other, whole',
      60,
      60,
      { size: 14 },
    );
    expect(orderOf([...headed, ...sheet], wide)[3]).toBe('a2 signed for all of the authors');
    expect(orderOf(sheet)[2]).toBe('a2 signed for all of the authors');
  });
});
