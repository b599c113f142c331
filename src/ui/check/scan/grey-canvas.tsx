import { useEffect, useRef } from 'preact/hooks';
import type { Grey, PixelBox } from '../../../scan/picture/grey';

interface Props {
  readonly picture: Grey;
  /** The piece that is shown; the whole picture is `wholeOf(picture)`. */
  readonly box: PixelBox;
  /** What it is, for those who do not see it. */
  readonly label: string;
  readonly class?: string;
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
export function GreyCanvas({ picture, box, label, class: name }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, height] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(pieceOf(picture, box), 0, 0);
  }, [picture, box.left, box.top, width, height]);
  return <canvas ref={canvas} class={name} role="img" aria-label={label} width={width} height={height} />;
}

/** The piece as pixels of a canvas, which are stored as red, green, blue and opacity. */
function pieceOf(picture: Grey, { left, top, right, bottom }: PixelBox): ImageData {
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const image = new ImageData(width, height);
  const whole = new Uint32Array(image.data.buffer);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * picture.width + left;
    const row = picture.pixels.subarray(from, from + width);
    // Each byte but the highest is the grey; the highest, opacity, is full.
    for (const [x, grey] of row.entries()) whole[y * width + x] = 0xff000000 | (grey * 0x010101);
  }
  return image;
}
