/** Limits of what is read. */
export interface Limits {
  /** Bytes of a file. */
  readonly bytes: number;
  readonly pages: number;
  /** Bytes of a file without its pictures and fonts, unpacked. */
  readonly unpacked: number;
  /** Texts, paths and pictures on a page. */
  readonly objects: number;
  /** Characters on all pages. */
  readonly characters: number;
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
  objects: 30_000,
  characters: 100_000,
  annotations: 1_000,
  time: 10_000,
};

/** A paper is read for the title on its first page alone, and may be as rich as it likes beyond it. */
export const PAPER_LIMITS: Limits = {
  ...FORM_LIMITS,
  bytes: 100_000_000,
  pages: 5_000,
  unpacked: Number.POSITIVE_INFINITY,
  objects: 100_000,
  characters: 20_000,
};
