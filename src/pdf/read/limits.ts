/** Limits of what is read. */
export interface Limits {
  /** Bytes of a file. */
  readonly bytes: number;
  readonly pages: number;
  /** Bytes of a file without its pictures and fonts, unpacked. */
  readonly unpacked: number;
  /** Drawing operators on all pages. */
  readonly operators: number;
  /** Characters on all pages. */
  readonly characters: number;
  /** Filled boxes and pictures on a page that hide what they lie on. */
  readonly covers: number;
  /** Links, fields and notes on a page. */
  readonly annotations: number;
  /**
   * Milliseconds from the first byte to the text. The other limits end what is too much long before; this one is for
   * what they do not count, and long enough for an honest form on a machine that is busy with ten other things.
   */
  readonly time: number;
}

/** A form has two pages of 6,000 characters; what is much larger is none, and says so before it is read. */
export const FORM_LIMITS: Limits = {
  bytes: 30_000_000,
  pages: 40,
  unpacked: 4_000_000,
  operators: 150_000,
  characters: 100_000,
  covers: 2_000,
  annotations: 1_000,
  time: 10_000,
};

/** A paper is read for the title on its first page alone, and may be as rich as it likes beyond it. */
export const PAPER_LIMITS: Limits = {
  ...FORM_LIMITS,
  bytes: 100_000_000,
  pages: 5_000,
  unpacked: Number.POSITIVE_INFINITY,
  operators: 1_000_000,
  characters: 20_000,
  covers: 10_000,
};

/** Points of a picture to be drawn; a larger one is left out. */
export const LARGEST_PICTURE = 40_000_000;
