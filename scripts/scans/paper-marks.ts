import type { Picture } from './picture';
import { cloud, type Random } from './random';

/** What paper has been through; none of it touches the agreement's wording. */
export type PaperMark = 'holes' | 'staple' | 'fold' | 'coffee' | 'specks' | 'streak' | 'crumpled' | 'show-through';

/** Puts marks on the picture of a page, before it is scanned. */
export function markPaper(page: Picture, marks: readonly PaperMark[], random: Random): void {
  for (const mark of marks) MARKS[mark](page, random);
}

function shade(page: Picture, factor: (across: number, down: number) => number): void {
  for (let y = 0; y < page.height; y++) {
    for (let x = 0; x < page.width; x++) {
      const at = (y * page.width + x) * 3;
      const times = factor(x / page.width, y / page.width);
      if (times === 1) continue;
      for (let k = 0; k < 3; k++) page.data[at + k] = Math.max(0, Math.min(255, (page.data[at + k] ?? 0) * times));
    }
  }
}

// Lengths below are in widths of the page; a letter page is 1.29 high.
const MARKS: Readonly<Record<PaperMark, (page: Picture, random: Random) => void>> = {
  holes: (page) =>
    shade(page, (x, y) => {
      const from = Math.min(...[0.32, 0.97].map((hole) => Math.hypot(x - 0.045, y - hole)));
      return from < 0.0145 ? 0.12 : from < 0.016 ? 0.7 : 1;
    }),
  staple: (page, random) => {
    const tilt = random.between(-0.5, 0.1);
    shade(page, (x, y) => {
      const [dx, dy] = [x - 0.055, y - 0.04];
      const along = dx * Math.cos(tilt) + dy * Math.sin(tilt);
      const off = dy * Math.cos(tilt) - dx * Math.sin(tilt);
      if (Math.abs(along) > 0.024) return 1;
      if (Math.abs(off) < 0.0018) return 0.35;
      return off > 0 && off < 0.005 ? 0.75 : 1;
    });
  },
  fold: (page) =>
    shade(page, (_, y) => {
      const near = Math.min(...[0.43, 0.86].map((fold) => Math.abs(y - fold)));
      return near < 0.012 ? 1 - 0.22 * Math.exp(-near / 0.0025) : 1;
    }),
  coffee: (page, random) => {
    const [left, top] = [random.between(0.55, 0.75), random.between(0.35, 0.6)];
    shade(page, (x, y) => {
      const from = Math.hypot(x - left, (y - top) * 1.04);
      const ring = Math.exp(-(((from - 0.14) / 0.006) ** 2)) * (0.6 + 0.4 * cloud(x * 9, y * 9, 3));
      return 1 - 0.28 * ring - (from < 0.14 ? 0.05 : 0);
    });
  },
  specks: (page, random) => {
    const specks = Array.from({ length: 160 }, () => [
      random.next(),
      random.next() * 1.29,
      random.between(0.0003, 0.0011),
    ]);
    for (const [left = 0, top = 0, size = 0] of specks) {
      const reach = Math.ceil(size * page.width);
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) {
          const [x, y] = [Math.round(left * page.width) + dx, Math.round(top * page.width) + dy];
          if (dx * dx + dy * dy > reach * reach || x < 0 || y < 0 || x >= page.width || y >= page.height) continue;
          page.data.fill(70, (y * page.width + x) * 3, (y * page.width + x) * 3 + 3);
        }
      }
    }
  },
  streak: (page) => shade(page, (x) => (Math.abs(x - 0.105) < 0.0009 ? 0.45 : 1)),
  crumpled: (page) =>
    shade(page, (x, y) => 1 - 0.16 * Math.abs(cloud(x * 7, y * 7, 23) - cloud(x * 7 + 0.25, y * 7 + 0.25, 23)) * 4),
  'show-through': (page) => {
    const back = Uint8Array.from(page.data);
    shade(page, (x, y) => {
      const mirrored = (Math.round(y * page.width) * page.width + Math.round((1 - x) * page.width) - 1) * 3;
      return 1 - 0.09 * (1 - (back[mirrored] ?? 255) / 255);
    });
  },
};
