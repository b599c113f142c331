import type { Ideographs } from '../../paper/ideographs';
import type { Hand } from '../../signing/hands';
import type { FontFamily, FontIndex } from './resources';

/** A run of code points, both ends included. */
type Range = readonly [first: number, last: number];

/** Writes sorted code points as `FontFile.covers`. */
export function encodeCoverage(codePoints: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const point of codePoints) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  let end = 0;
  return ranges
    .map(([first, last]) => {
      const pair = `${(first - end).toString(36)}.${(last - first).toString(36)}`;
      end = last;
      return pair;
    })
    .join(' ');
}

/** Reads `FontFile.covers`. */
export function rangesOf(covers: string): Range[] {
  if (covers === '') return [];
  let end = 0;
  return covers.split(' ').map((pair) => {
    const [gap = '', length = ''] = pair.split('.');
    const first = end + Number.parseInt(gap, 36);
    end = first + Number.parseInt(length, 36);
    return [first, end];
  });
}

/** Which slopes are asked, in order. */
const SLOPES: Readonly<Record<FontFamily['slope'], readonly FontFamily['slope'][]>> = {
  upright: ['upright'],
  italic: ['italic', 'upright'],
  hand: ['hand'],
};

/** Which file draws a code point: looked up by family, each read from the index when it is first asked. */
export class Coverage {
  readonly #known = new Map<string, string | undefined>();
  readonly #ranges = new Map<string, readonly Range[]>();
  #other: Coverage | undefined;
  readonly #hands = new Map<Hand, Coverage>();
  readonly #families: readonly { family: FontFamily; find: (codePoint: number) => string | undefined }[];

  constructor(
    private readonly index: FontIndex,
    /** Whose shapes come first where a character has several. */
    readonly ideographs: Ideographs = 'chinese',
  ) {
    const first = index.families.filter(({ shapes }) => shapes === ideographs);
    const families = [...first, ...index.families.filter((family) => !first.includes(family))];
    this.#families = families.map((family) => ({ family, find: finder(family) }));
  }

  /** The same fonts, asked for these shapes first. */
  inShapes(ideographs: Ideographs): Coverage {
    if (ideographs === this.ideographs) return this;
    this.#other ??= new Coverage(this.index, ideographs);
    return this.#other;
  }

  /** One hand alone. */
  ofHand(hand: Hand): Coverage {
    const known = this.#hands.get(hand);
    if (known) return known;
    const families = this.index.families.filter(({ id }) => id === `hand-${hand}`);
    const coverage = new Coverage({ families }, this.ideographs);
    this.#hands.set(hand, coverage);
    return coverage;
  }

  /** The first file that draws the whole of a cluster; undefined when no single font does. */
  fileFor(cluster: string, slope: FontFamily['slope']): string | undefined {
    const key = slope + cluster;
    if (!this.#known.has(key)) this.#known.set(key, this.#find(cluster, slope));
    return this.#known.get(key);
  }

  /** Whether one file draws a character. */
  draws(file: string, character: string): boolean {
    let ranges = this.#ranges.get(file);
    if (!ranges) {
      const covers = this.#families.flatMap(({ family }) => family.files).find((f) => f.file === file)?.covers;
      ranges = rangesOf(covers ?? '');
      this.#ranges.set(file, ranges);
    }
    const point = character.codePointAt(0) ?? 0;
    return ranges.some(([first, last]) => point >= first && point <= last);
  }

  #find(cluster: string, slope: FontFamily['slope']): string | undefined {
    const [first = 0x20, ...others] = [...cluster].filter((c) => !isInvisible(c)).map((c) => c.codePointAt(0) ?? 0);
    for (const wanted of SLOPES[slope]) {
      for (const { family, find } of this.#families) {
        if (family.slope !== wanted) continue;
        const file = find(first);
        if (file !== undefined && others.every((p) => find(p) === file)) return file;
      }
    }
    return undefined;
  }
}

/**
 * Joiners, direction marks and variation selectors: they shape or order their neighbours and have no ink of their own.
 * A font without a variant draws the usual form, as Unicode asks.
 */
export function isInvisible(character: string): boolean {
  return /^(?:[\u200c-\u200f\u061c\u2060]|\p{Variation_Selector})$/u.test(character);
}

function finder(family: FontFamily): (codePoint: number) => string | undefined {
  let table: { first: Uint32Array; last: Uint32Array; file: string[] } | undefined;
  return (codePoint) => {
    table ??= tableOf(family);
    let low = 0;
    let high = table.first.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (codePoint < (table.first[middle] ?? 0)) high = middle - 1;
      else if (codePoint > (table.last[middle] ?? 0)) low = middle + 1;
      else return table.file[middle];
    }
    return undefined;
  };
}

function tableOf(family: FontFamily) {
  const rows = family.files
    .flatMap(({ file, covers }) => rangesOf(covers).map(([first, last]) => ({ first, last, file })))
    .sort((a, b) => a.first - b.first);
  return {
    first: Uint32Array.from(rows, (r) => r.first),
    last: Uint32Array.from(rows, (r) => r.last),
    file: rows.map((r) => r.file),
  };
}
