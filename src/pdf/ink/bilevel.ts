/** A picture in black and white, row by row from the top: 1 is ink, 0 paper. */
export interface Bilevel {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}
