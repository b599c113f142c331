import { cloud } from './random';

/** What a page lies on: a scanner's lid, white or dark, or what a camera sees around it. */
export type Background = 'lid' | 'dark-lid' | 'wood' | 'desk' | 'cloth' | 'white-desk';

type Colour = readonly [number, number, number];

const mixed = (a: Colour, b: Colour, t: number): Colour => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

/** The colour under the paper, at a place in picture widths. */
export const BACKGROUNDS: Readonly<Record<Background, (x: number, y: number) => Colour>> = {
  lid: () => [246, 246, 245],
  'dark-lid': () => [28, 28, 30],
  wood: (x, y) => {
    const bent = y + 0.05 * cloud(x * 2, y * 3, 5);
    const grain = 0.5 + 0.5 * Math.sin(70 * bent + 6 * cloud(x * 3, bent * 14, 7));
    const fibre = cloud(x * 30, bent * 420, 9);
    const board = Math.floor(y * 5);
    const seam = Math.abs(y * 5 - board) < 0.012 ? 0.5 : 1;
    const plank = 0.85 + 0.15 * cloud(board * 7.3, 0.5, 11);
    const [red, green, blue] = mixed([150, 98, 58], [96, 58, 32], 0.6 * grain + 0.4 * fibre);
    return [red * seam * plank, green * seam * plank, blue * seam * plank];
  },
  desk: (x, y) =>
    mixed([92, 98, 108], [120, 124, 130], cloud(x * 4, y * 4, 13) * 0.7 + cloud(x * 300, y * 300, 15) * 0.3),
  cloth: (x, y) => {
    const checks = (Math.floor(x * 14) + Math.floor(y * 14)) % 2;
    const thread = cloud(x * 260, y * 260, 17);
    return mixed(checks === 0 ? [46, 60, 96] : [150, 60, 58], [20, 20, 30], thread * 0.4);
  },
  'white-desk': (x, y) => mixed([208, 208, 204], [222, 222, 219], cloud(x * 5, y * 5, 19)),
};
