import type { Grey, PixelBox } from '../../../scan/picture/grey';
import { shrinkTo } from '../../../scan/picture/resize';

/** A picture that the page shows as it is; in pixels. */
export interface ScreenPicture {
  readonly width: number;
  readonly height: number;
  readonly png: Blob;
}

/** A given picture is shown no wider than this; in pixels. */
const WIDEST = 1000;

/** A picture small enough to be shown, and how many times smaller than the given one it is; null stays null. */
export async function forScreen(
  given: Grey | null,
): Promise<{ readonly picture: ScreenPicture | null; readonly smaller: number }> {
  if (!given) return { picture: null, smaller: 1 };
  const picture = shrinkTo(given, WIDEST);
  return { picture: await onScreen(picture), smaller: given.width / picture.width };
}

/** Encodes a picture for the page, in a worker: put into a canvas there, it would keep the page still for 150 ms. */
export async function onScreen(picture: Grey): Promise<ScreenPicture> {
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(pieceOf(picture, wholeOf(picture)), 0, 0);
  return { width, height, png: await canvas.convertToBlob({ type: 'image/png' }) };
}

/** All of a picture. */
const wholeOf = ({ width, height }: Pick<Grey, 'width' | 'height'>): PixelBox => ({
  left: 0,
  top: 0,
  right: width,
  bottom: height,
});

/** The paper of a page that was cleaned; it is shown white. */
const PAPER = 242;
/** For each grey the pixel that shows it: each byte but the highest is the shade; the highest, opacity, is full. */
const SHADES = Uint32Array.from({ length: 256 }, (_, grey) => {
  const shade = Math.min(255, Math.round((grey * 255) / PAPER));
  return 0xff000000 | (shade * 0x010101);
});

/** A piece of a picture as pixels of a canvas, which are stored as red, green, blue and opacity. */
export function pieceOf(picture: Grey, { left, top, right, bottom }: PixelBox): ImageData {
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const image = new ImageData(width, height);
  const whole = new Uint32Array(image.data.buffer);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * picture.width + left;
    for (let x = 0; x < width; x++) whole[y * width + x] = SHADES[picture.pixels[from + x] ?? 255] ?? 0;
  }
  return image;
}
