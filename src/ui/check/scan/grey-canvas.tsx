import { useEffect, useRef } from 'preact/hooks';
import type { Grey, PixelBox } from '../../../scan/picture/grey';

interface Props {
  readonly picture: Grey;
  /** The piece that is shown; the whole picture is `wholeOf(picture)`. */
  readonly box: PixelBox;
  /** What it is, for those who do not see it. */
  readonly label: string;
}

/** All of a picture. */
export const wholeOf = ({ width, height }: Grey): PixelBox => ({ left: 0, top: 0, right: width, bottom: height });

/** A box with so many pixels more on each side, kept within its picture. */
export function widened({ left, top, right, bottom }: PixelBox, by: number, { width, height }: Grey): PixelBox {
  return {
    left: Math.max(0, Math.floor(left - by)),
    top: Math.max(0, Math.floor(top - by)),
    right: Math.min(width, Math.ceil(right + by)),
    bottom: Math.min(height, Math.ceil(bottom + by)),
  };
}

/** A piece of a picture in grey, pixel by pixel; its style says how large it is seen. */
export function GreyCanvas({ picture, box, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, height] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
  // Each in a turn of its own: pages that are shown together would keep the page still for longer than one sees.
  useEffect(() => {
    const turn = setTimeout(() => canvas.current?.getContext('2d')?.putImageData(pieceOf(picture, box), 0, 0));
    return () => clearTimeout(turn);
  }, [picture, box.left, box.top, width, height]);
  return <canvas ref={canvas} role="img" aria-label={label} width={width} height={height} />;
}

/** The paper of a page that was cleaned; it is shown white. */
const PAPER = 242;
/** For each grey the pixel that shows it: each byte but the highest is the shade; the highest, opacity, is full. */
const SHADES = Uint32Array.from({ length: 256 }, (_, grey) => {
  const shade = Math.min(255, Math.round((grey * 255) / PAPER));
  return 0xff000000 | (shade * 0x010101);
});

/** The piece as pixels of a canvas, which are stored as red, green, blue and opacity. */
function pieceOf(picture: Grey, { left, top, right, bottom }: PixelBox): ImageData {
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const image = new ImageData(width, height);
  const whole = new Uint32Array(image.data.buffer);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * picture.width + left;
    for (let x = 0; x < width; x++) whole[y * width + x] = SHADES[picture.pixels[from + x] ?? 255] ?? 0;
  }
  return image;
}
