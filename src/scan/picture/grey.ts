/** A picture in grey: one byte a pixel, row by row from the top; 0 is black, 255 white. */
export interface Grey {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A place in a picture, in pixels from its top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A page's corners in a photograph, as the page is read: top left, top right, bottom right, bottom left. */
export type Corners = readonly [Point, Point, Point, Point];

/** A piece of a picture, in pixels from its top left; right and bottom are not included. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
