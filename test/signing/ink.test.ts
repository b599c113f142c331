import { describe, expect, it } from 'vitest';
import { inkBox, inkPaths } from '../../src/signing/ink';
import { inkPoint, type Touch } from '../../src/signing/pressure';
import { type InkPoint, PEN_WIDTH, type Point } from '../../src/signing/signature';

/** A wave drawn with a mouse at so many pad units a millisecond, told of every `every` milliseconds. */
function wave(speed: number, every = 16): InkPoint[] {
  const points: InkPoint[] = [];
  let last: { touch: Touch; point: InkPoint } | null = null;
  for (let time = 0; time * speed <= 300; time += every) {
    const x = 20 + time * speed;
    const touch: Touch = { x, y: 60 + 30 * Math.sin(x / 25), time, pressure: null };
    const point = inkPoint(touch, last);
    points.push(point);
    last = { touch, point };
  }
  return points;
}

/** The corners of the outline as it is drawn: where each of its curves ends. */
function edge(points: readonly InkPoint[]): Point[] {
  const [path] = inkPaths([points]);
  return path?.steps.map(({ to }) => to) ?? [];
}

/** The largest turn from one piece of a closed outline to the next, in degrees, its two ends aside. */
function sharpestTurn(points: readonly Point[], ends: readonly Point[]): number {
  const turns = points.slice(2).map((c, i) => {
    const [a, b] = [points[i], points[i + 1]];
    if (!a || !b || ends.some((end) => Math.hypot(end.x - b.x, end.y - b.y) < 6)) return 0;
    const turn = Math.atan2(c.y - b.y, c.x - b.x) - Math.atan2(b.y - a.y, b.x - a.x);
    return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
  });
  return (Math.max(...turns) * 180) / Math.PI;
}

/** The mean width of a stroke in the pad's units: the area of its shape for each unit of its length. */
function width(points: readonly InkPoint[]): number {
  const shape = edge(points);
  const area = shape.reduce((sum, { x, y }, i) => {
    const next = shape[(i + 1) % shape.length] ?? { x, y };
    return sum + (x * next.y - next.x * y) / 2;
  }, 0);
  const length = points.reduce(
    (sum, { x, y }, i) => sum + Math.hypot(x - (points[i - 1]?.x ?? x), y - (points[i - 1]?.y ?? y)),
    0,
  );
  return Math.abs(area) / length;
}

describe('a stroke of ink', () => {
  it('is a closed shape of curves; a stroke of the first versions is a line of one width', () => {
    const [ink, line] = inkPaths([
      wave(0.3),
      [
        { x: 10, y: 10 },
        { x: 50, y: 20 },
      ],
    ]);
    expect(ink?.kind).toBe('shape');
    expect(ink?.steps.at(0)?.to).toEqual(ink?.steps.at(-1)?.to);
    expect(line?.kind).toBe('line');
  });

  it('is thinner the faster it was drawn, and never vanishes', () => {
    const [slow, quick, flying] = [0.1, 0.6, 1.4].map((speed) => width(wave(speed)));
    expect(slow).toBeGreaterThan((quick ?? 0) * 1.15);
    expect(quick).toBeGreaterThan((flying ?? 0) * 1.15);
    expect(flying).toBeGreaterThan(0.7);
    expect(slow).toBeLessThan(2.2 * PEN_WIDTH);
  });

  it('of a fast mouse, told of in few points, is no polygon', () => {
    const points = wave(1.4, 33);
    expect(points.length).toBeLessThan(9);
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) throw new Error('no points');
    expect(sharpestTurn(edge(points), [first, last])).toBeLessThan(30);
  });

  it('follows a pen that measures pressure, and not its speed', () => {
    const pen = (pressure: number) => wave(0.6).map(({ x, y }, i) => inkPoint({ x, y, time: i * 16, pressure }, null));
    expect(width(pen(0.9))).toBeGreaterThan(1.6 * width(pen(0.3)));
  });

  it('runs thin where the pen touches down and lifts up', () => {
    const pressed = (length: number) => Array.from({ length }, (_, i) => ({ x: 20 + i, y: 60, pressure: 0.6 }));
    const [short, long] = [61, 121].map((length) => width(pressed(length)) * (length - 1));
    // What the longer one has more of has no ends.
    const whole = (long ?? 0) - (short ?? 0);
    expect(short).toBeLessThan(0.95 * whole);
    expect(short).toBeGreaterThan(0.6 * whole);
  });

  it.each([
    ['a dot', [{ x: 40, y: 30, pressure: 0.8 }]],
    [
      'two points in one place',
      [
        { x: 40, y: 30, pressure: 0.8 },
        { x: 40, y: 30, pressure: 0.2 },
      ],
    ],
    [
      'a short tick',
      [
        { x: 40, y: 30, pressure: 0.5 },
        { x: 41, y: 31, pressure: 0.5 },
      ],
    ],
  ])('%s leaves ink of finite size where it is', (_, points) => {
    const box = inkBox([points]);
    expect(box.right - box.left).toBeGreaterThan(0.4);
    expect(box.right - box.left).toBeLessThan(8);
    expect((box.left + box.right) / 2).toBeCloseTo(40, -1);
  });

  it.each([0, 0.01, 0.5, 1, 2, 3, 3.9, 4, 5, 7, 9, 11, 12, 15])('of length %d has the width of a pen', (length) => {
    const points = [0, 0.2, 0.5, 1, 1].map((share) => ({ x: 40 + share * length, y: 30, pressure: 0.8 }));
    const { left, right, top, bottom } = inkBox([points]);
    expect(bottom - top).toBeGreaterThan(1.5);
    expect(bottom - top).toBeLessThan(6);
    expect(right - left).toBeGreaterThan(Math.max(1.5, 0.7 * length));
    expect(right - left).toBeLessThan(6 + length);
  });

  it('lies in its box, whatever its width', () => {
    const points = wave(0.3);
    const box = inkBox([points, [{ x: 5, y: 100 }]]);
    expect(box.left).toBeCloseTo(5 - PEN_WIDTH / 2, 5);
    expect(box.bottom).toBeCloseTo(100 + PEN_WIDTH / 2, 5);
    for (const { x, y } of edge(points)) {
      expect(x).toBeLessThanOrEqual(box.right);
      expect(y).toBeGreaterThanOrEqual(box.top);
    }
  });

  it('of twenty thousand points is drawn in less than a second', () => {
    const points = Array.from({ length: 20_000 }, (_, i) => ({
      x: 180 + 150 * Math.cos(i / 40),
      y: 60 + 50 * Math.sin(i / 27),
      pressure: 0.5,
    }));
    const start = performance.now();
    inkPaths([points]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
