import { describe, expect, it } from 'vitest';
import { doubtOf, PEN_WIDTH, type Point, type SignatureDoubt, strokePath } from '../../src/signing/signature';

const wave = Array.from({ length: 200 }, (_, i): Point => ({ x: i, y: 60 + 30 * Math.sin(i / 12) }));

/** Points by their coordinates. */
const at = (...points: [number, number][]): Point[] => points.map(([x, y]) => ({ x, y }));

describe('a drawn stroke', () => {
  it('becomes a few curves that pass through where the pen began and ended', () => {
    const path = strokePath(wave);
    expect(path.length).toBeGreaterThan(6);
    expect(path.length).toBeLessThan(wave.length / 3);
    expect(path[0]).toEqual({ op: 'M', to: wave[0] });
    expect(path.at(-1)?.to).toEqual(wave.at(-1));
  });

  it('stays so close to what was drawn that no eye tells', () => {
    const kept = strokePath(wave).map(({ to }) => to);
    for (const point of wave) {
      const after = kept.findIndex(({ x }) => x >= point.x);
      const [from, to] = [kept[Math.max(0, after - 1)] ?? point, kept[after] ?? point];
      const share = to.x === from.x ? 0 : (point.x - from.x) / (to.x - from.x);
      expect(Math.abs(from.y + share * (to.y - from.y) - point.y)).toBeLessThan(1.7); // 0.6 across a line that climbs 2.5 in 1
    }
  });

  it.each<[string, Point[], Point[]]>([
    ['of a straight line', Array.from({ length: 50 }, (_, i) => ({ x: 2 * i, y: i })), at([0, 0], [98, 49])],
    ['that wavers by less than shows', at([0, 0], [50, 0.5], [100, 0]), at([0, 0], [100, 0])],
    ['upright, that wavers by less than shows', at([0, 0], [0.5, 50], [0, 100]), at([0, 0], [0, 100])],
    ['that wavers by more', at([0, 0], [50, 0.7], [100, 0]), at([0, 0], [50, 0.7], [100, 0])],
    ['with a corner', at([0, 0], [30, 0], [60, 0], [60, 40], [60, 80]), at([0, 0], [60, 0], [60, 80])],
    ['that turns back past its beginning', at([0, 0], [50, 0], [-20, 0]), at([0, 0], [50, 0], [-20, 0])],
    ['that turns back before its end', at([0, 0], [-20, 0], [50, 0]), at([0, 0], [-20, 0], [50, 0])],
    ['upright, that turns back', at([5, 0], [5, 50], [5, -20]), at([5, 0], [5, 50], [5, -20])],
    ['that ends where it began', at([9, 9], [59, 9], [59, 49], [9, 9]), at([9, 9], [59, 9], [59, 49], [9, 9])],
    ['that stays on its place', at([9, 9], [9, 9], [9, 9]), at([9, 9], [9, 9])],
  ])('%s goes through the points that the eye would miss, and no others', (_, stroke, kept) => {
    expect(strokePath(stroke).map(({ to }) => to)).toEqual(kept);
  });

  it('is smooth: at each point it runs as its neighbours lie, at the ends towards the next', () => {
    expect(strokePath(at([0, 0], [30, 60], [120, 0], [150, 90]))).toEqual([
      { op: 'M', to: { x: 0, y: 0 } },
      { op: 'C', c1: { x: 5, y: 10 }, c2: { x: 10, y: 60 }, to: { x: 30, y: 60 } },
      { op: 'C', c1: { x: 50, y: 60 }, c2: { x: 100, y: -5 }, to: { x: 120, y: 0 } },
      { op: 'C', c1: { x: 140, y: 5 }, c2: { x: 145, y: 75 }, to: { x: 150, y: 90 } },
    ]);
  });

  it('that is a dot is drawn as a dot', () => {
    expect(strokePath([{ x: 5, y: 5 }])).toEqual([
      { op: 'M', to: { x: 5, y: 5 } },
      { op: 'L', to: { x: 5, y: 5 } },
    ]);
  });

  it('without a point is nothing', () => expect(strokePath([])).toEqual([]));

  it('of twenty thousand points is simplified without giving up', () => {
    const scribble = Array.from({ length: 20_000 }, (_, i) => ({ x: (i * 7919) % 360, y: (i * 104729) % 120 }));
    expect(strokePath(scribble).length).toBeGreaterThan(1);
  });
});

describe('a drawing is doubted', () => {
  it.each<[string, Point[][], SignatureDoubt | null]>([
    ['that has not begun', [], null],
    ['of a pen that moved by three of its widths', [at([0, 60], [3 * PEN_WIDTH, 60])], 'dot'],
    ['of a pen that moved by more', [at([40, 60], [47, 60])], 'stroke'],
    ['of a pen that moved up by more', [at([40, 60], [40, 53])], 'stroke'],
    ['of a pen that moved a little both ways', [at([40, 60], [44, 56])], 'dot'],
    ['of a pen that moved both ways', [at([40, 60], [45, 65])], 'stroke'],
    ['of a pen that came back', [at([40, 60], [80, 60], [40, 60])], 'stroke'],
    ['of a dot and a line', [at([40, 60]), at([40, 60], [80, 60])], null],
    ['of two lines', [at([40, 60], [80, 60]), at([40, 80], [80, 80])], null],
  ])('%s', (_, strokes, doubt) => expect(doubtOf(strokes)).toBe(doubt));
});
