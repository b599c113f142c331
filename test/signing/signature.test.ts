import { describe, expect, it } from 'vitest';
import { type Point, strokePath } from '../../src/signing/signature';

const wave = Array.from({ length: 200 }, (_, i): Point => ({ x: i, y: 60 + 30 * Math.sin(i / 12) }));

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
